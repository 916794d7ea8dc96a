/* Closed-loop load client for a ttrpc server; prints one line of JSON.
 *
 * Usage: load -s SOCKET [-q QUESTION] [-c CONNECTIONS] [-d DEPTH] [-p PAIRS] [-w WARM_SECONDS]
 *             [-n SECONDS] [-P SERVER_PID] [-y MICROSECONDS] [-a FILE]
 *   -q   indices (two columns), intervals (four, with intervals and probabilities), assess,
 *        bootstrap, check; default indices
 *   -c   connections; default 1.   -d   calls of each that wait for an answer; default 1
 *   -p   pairs of indices and intervals; default 12
 *   -w   seconds that do not count; default 0.5.   -n   seconds that count; default 2
 *   -P   process whose CPU and voluntary switches are read at both ends of the window
 *   -y   poll up to that long before each sleep, as long as that pays; default 0
 *   -a   file in which the server counts its allocations (count-allocations.c)
 *
 * One thread, one epoll set. Frames are made once and sent from where they lie, so that the client
 * costs as little as a client can; one connection at depth 1 without polling uses blocking calls.
 * The first answer is held against values computed here, every other one against the first. A wrong
 * answer, an error status, an end of file and ten seconds without an answer end the program with 1.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include "calls.h"

enum { SILENCE_SECONDS = 10 };
static const char SILENT[] = "load: no answer for 10 seconds";

static struct {
  const char *socket, *question, *counter;
  uint64_t connections, poll_ns;
  double warm, seconds;
  pid_t server;
} options = {.question = "indices", .connections = 1, .warm = .5, .seconds = 2};

/* Polls while that pays: after a poll in vain, the next sleeps are twice as many without one. */
static int wait_for_events(struct epoll_event *events, int room) {
  static unsigned pause = 1, unpolled;
  if (options.poll_ns && ++unpolled >= pause) {
    unpolled = 0;
    for (uint64_t until = now_ns() + options.poll_ns; now_ns() < until;) {
      int n = epoll_wait(run.epoll, events, room, 0);
      if (n) return pause = 1, n;
    }
    if (pause < 1024) pause *= 2;
  }
  return epoll_wait(run.epoll, events, room, 1000);
}

static const uint64_t *map_counter(const char *path) {
  if (!path) return NULL;
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  void *at = fd < 0 ? MAP_FAILED : mmap(NULL, sizeof(uint64_t), PROT_READ, MAP_SHARED, fd, 0);
  if (at == MAP_FAILED) die(path);
  return at;
}

static void print(struct sample a, struct sample b, uint64_t allocations) {
  printf("{\"calls\": %llu, \"seconds\": %.6f, \"p50\": %.3f, \"p99\": %.3f, \"p99.9\": %.3f, "
         "\"client_cpu\": %.6f, \"server_cpu\": %.6f, \"server_sleeps\": %llu, "
         "\"allocations\": %llu}\n",
         (unsigned long long)run.histogram.total, (double)(b.wall - a.wall) / 1e9,
         latency_us(&run.histogram, .5), latency_us(&run.histogram, .99),
         latency_us(&run.histogram, .999),
         (double)(b.own_cpu - a.own_cpu) / 1e9, (double)(b.server_cpu - a.server_cpu) / 1e9,
         (unsigned long long)(b.server_sleeps - a.server_sleeps), (unsigned long long)allocations);
}

static _Noreturn void usage(void) {
  fputs("usage: load -s SOCKET [-q QUESTION] [-c CONNECTIONS] [-d DEPTH] [-p PAIRS]\n"
        "            [-w WARM_SECONDS] [-n SECONDS] [-P SERVER_PID] [-y MICROSECONDS] [-a FILE]\n",
        stderr);
  exit(64);
}

static void read_options(int argc, char **argv) {
  for (int option; (option = getopt(argc, argv, "s:q:c:d:p:w:n:P:y:a:")) != -1;) switch (option) {
      case 's': options.socket = optarg; break;
      case 'q': options.question = optarg; break;
      case 'c': options.connections = strtoull(optarg, NULL, 10); break;
      case 'd': run.depth = strtoull(optarg, NULL, 10); break;
      case 'p': run.pairs = (uint32_t)strtoul(optarg, NULL, 10); break;
      case 'w': options.warm = strtod(optarg, NULL); break;
      case 'n': options.seconds = strtod(optarg, NULL); break;
      case 'P': options.server = atoi(optarg); break;
      case 'y': options.poll_ns = strtoull(optarg, NULL, 10) * 1000; break;
      case 'a': options.counter = optarg; break;
      default: usage();
    }
  if (!options.socket || optind < argc || options.connections < 1 || run.depth < 1 ||
      run.depth > MOST_DEPTH || options.seconds <= 0)
    usage();
}

static void one_blocking_call(struct connection *c) {
  ask(c, now_ns());
  while (c->answered < c->asked) {
    uint64_t before = run.last_answer;
    receive(c);
    if (run.last_answer == before) fail(SILENT);
  }
}

static void one_turn(void) {
  struct epoll_event events[64];
  int n = wait_for_events(events, 64);
  for (int i = 0; i < n; i++) {
    struct connection *c = events[i].data.ptr;
    if (events[i].events & (EPOLLIN | EPOLLHUP)) receive(c);
    ask(c, now_ns());
  }
}

int main(int argc, char **argv) {
  read_options(argc, argv);
  run.question = make_question(options.question, run.pairs);
  while (run.ring < 16 * run.depth) run.ring *= 2;
  if ((run.epoll = epoll_create1(EPOLL_CLOEXEC)) < 0) die("load: epoll_create1");
  const uint64_t *counter = map_counter(options.counter);
  const int blocking = options.connections == 1 && run.depth == 1 && !options.poll_ns;
  struct connection **all = checked(calloc(options.connections, sizeof *all));
  for (uint64_t i = 0; i < options.connections; i++) all[i] = connect_to(options.socket, blocking);
  struct timeval silence = {.tv_sec = SILENCE_SECONDS};
  setsockopt(all[0]->fd, SOL_SOCKET, SO_RCVTIMEO, &silence, sizeof silence);

  struct sample first = {0};
  uint64_t allocations = 0, begin = run.last_answer = now_ns();
  begin += (uint64_t)(options.warm * 1e9);
  const uint64_t end = begin + (uint64_t)(options.seconds * 1e9);
  for (uint64_t i = 0; !blocking && i < options.connections; i++) ask(all[i], now_ns());
  for (uint64_t now; (now = now_ns()) < end;) {
    if (!run.counting && now >= begin) {
      first = take_sample(options.server);
      if (counter) allocations = __atomic_load_n(counter, __ATOMIC_RELAXED);
      run.counting = 1;
    }
    if (now > run.last_answer + SILENCE_SECONDS * 1000000000ull) fail(SILENT);
    if (blocking) one_blocking_call(all[0]);
    else one_turn();
  }
  if (!run.histogram.total) fail("load: no answer within the seconds that count");
  struct sample last = take_sample(options.server);
  if (counter) allocations = __atomic_load_n(counter, __ATOMIC_RELAXED) - allocations;
  print(first, last, allocations);
}
