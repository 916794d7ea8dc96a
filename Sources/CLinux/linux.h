/* What Linux offers and Swift's Glibc module leaves out. */
#ifndef EVENSTRIDE_CLINUX_H
#define EVENSTRIDE_CLINUX_H

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

/* accept4 is declared under _GNU_SOURCE only. */
int accept4(int socket, struct sockaddr *address, socklen_t *length, int flags);

/* struct ucred of SO_PEERCRED, which is declared under _GNU_SOURCE only. */
struct peer_credentials {
  int pid;
  unsigned int uid;
  unsigned int gid;
};

/* How late the kernel may wake this thread, nanoseconds; prctl is variadic, which Swift cannot call. */
static inline int set_timer_slack(unsigned long nanoseconds) {
  return prctl(PR_SET_TIMERSLACK, nanoseconds, 0, 0, 0);
}

#endif
