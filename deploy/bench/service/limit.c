/* The limit itself: a bare ttrpc service in C that answers evenstride.v1.Asymmetry/Indices.
 *
 * Usage: limit -s SOCKET [-y MICROSECONDS]
 *   -y   poll that long before each sleep; default 0
 *
 * One thread, one epoll set, non-blocking sockets. Envelope and message are unpacked and packed by
 * libprotobuf-c in an arena; all complete frames of a read are answered with one send. It knows the
 * columns MAX_NORMALISED and STRONGER, and checks nothing that a service must check: no limits, no
 * deadlines, no metadata, no log, no rules for values. What a daemon costs above this is what its
 * guards and its language cost.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "clocks.h"
#include "evenstride/v1/asymmetry.pb-c.h"
#include "frames.h"
#include "ttrpc/ttrpc.pb-c.h"

typedef Evenstride__V1__IndicesRequest IndicesRequest;
typedef Evenstride__V1__IndicesResponse IndicesResponse;
typedef Evenstride__V1__ResultColumn ResultColumn;

enum { MOST_COLUMNS = 2, READ = 256 << 10 };

struct connection {
  int fd;
  struct bytes in;  /* frames, the last of which may not have come whole */
  struct bytes out; /* answers, */
  size_t sent;      /* and how much of them the socket took */
};

static int epoll;

/* ---- one call ---- */

static struct {
  size_t used;
  uint8_t bytes[32 << 20];
} arena;

static void *take(void *context, size_t size) {
  (void)context;
  size = (size + 15) & ~(size_t)15;
  /* Columns of 2^n bytes behind each other start at the same place of a page: loads of one wait for
     stores into the other, which costs a third of a call of 64 KiB. */
  if (size >= 4096) size += 192;
  if (arena.used + size > sizeof arena.bytes) return NULL;
  void *p = arena.bytes + arena.used;
  arena.used += size;
  return p;
}

static void give_back(void *context, void *memory) { (void)context, (void)memory; }
static ProtobufCAllocator in_arena = {take, give_back, NULL};

static void fill(ResultColumn *column, const IndicesRequest *request) {
  const double *left = request->left, *right = request->right;
  double *values = column->values = checked(take(NULL, request->n_left * sizeof *values));
  column->n_values = request->n_left;
  if (column->column == EVENSTRIDE__V1__INDEX_COLUMN__INDEX_COLUMN_STRONGER) {
    for (size_t i = 0; i < request->n_left; i++)
      values[i] = left[i] > right[i] ? left[i] : right[i];
  } else if (column->column == EVENSTRIDE__V1__INDEX_COLUMN__INDEX_COLUMN_MAX_NORMALISED) {
    for (size_t i = 0; i < request->n_left; i++) {
      double high = left[i] > right[i] ? left[i] : right[i];
      double low = left[i] > right[i] ? right[i] : left[i];
      values[i] = 100 * (high - low) / high;
    }
  } else {
    fail("limit: this column is not for the limit; ask for MAX_NORMALISED and STRONGER");
  }
}

static void answer(const uint8_t *frame, size_t length, struct bytes *out) {
  arena.used = 0;
  Ttrpc__Request *call = ttrpc__request__unpack(&in_arena, length, frame + HEADER);
  if (!call || strcmp(call->service, "evenstride.v1.Asymmetry") || strcmp(call->method, "Indices"))
    fail("limit: only evenstride.v1.Asymmetry/Indices is answered here");
  IndicesRequest *request =
      evenstride__v1__indices_request__unpack(&in_arena, call->payload.len, call->payload.data);
  if (!request || request->n_left != request->n_right || request->n_columns > MOST_COLUMNS)
    fail("limit: not a request that is answered here");

  ResultColumn columns[MOST_COLUMNS], *list[MOST_COLUMNS];
  IndicesResponse response = EVENSTRIDE__V1__INDICES_RESPONSE__INIT;
  response.n_columns = request->n_columns;
  response.columns = list;
  for (size_t i = 0; i < request->n_columns; i++) {
    evenstride__v1__result_column__init(list[i] = &columns[i]);
    columns[i].column = request->columns[i];
    fill(&columns[i], request);
  }
  Ttrpc__Response reply = TTRPC__RESPONSE__INIT;
  reply.payload.len = evenstride__v1__indices_response__get_packed_size(&response);
  reply.payload.data = checked(take(NULL, reply.payload.len));
  evenstride__v1__indices_response__pack(&response, reply.payload.data);

  reserve(out, HEADER + reply.payload.len + 16);
  uint8_t *at = out->at + out->count;
  size_t size = ttrpc__response__pack(&reply, at + HEADER);
  put_header(at, size, be32(frame + 4), RESPONSE);
  out->count += HEADER + size;
}

/* ---- connections ---- */

static void end(struct connection *c) {
  close(c->fd);
  free(c->in.at);
  free(c->out.at);
  free(c);
}

static void watch(struct connection *c, uint32_t events, int operation) {
  struct epoll_event e = {.events = events, .data.ptr = c};
  if (epoll_ctl(epoll, operation, c->fd, &e)) die("epoll_ctl");
}

/* 1: all is sent, 0: the socket takes no more, -1: the peer is gone. */
static int flush(struct connection *c) {
  while (c->sent < c->out.count) {
    ssize_t n = send(c->fd, c->out.at + c->sent, c->out.count - c->sent, MSG_NOSIGNAL);
    if (n < 0) return errno == EAGAIN ? 0 : -1;
    c->sent += (size_t)n;
  }
  c->sent = c->out.count = 0;
  return 1;
}

static void answer_whole_frames(struct connection *c) {
  size_t at = 0;
  while (c->in.count - at >= HEADER) {
    size_t length = be32(c->in.at + at);
    if (length > LARGEST_PAYLOAD) fail("limit: a frame of more than 4 MiB");
    if (c->in.count - at < HEADER + length) break;
    answer(c->in.at + at, length, &c->out);
    at += HEADER + length;
  }
  c->in.count -= at;
  if (at && c->in.count) memmove(c->in.at, c->in.at + at, c->in.count);
}

static void serve(struct connection *c, uint32_t events) {
  if (events & EPOLLOUT) {
    int sent = flush(c);
    if (sent < 0) return end(c);
    if (!sent) return;
    watch(c, EPOLLIN, EPOLL_CTL_MOD);
  }
  for (;;) {
    reserve(&c->in, READ);
    size_t room = c->in.room - c->in.count;
    ssize_t n = recv(c->fd, c->in.at + c->in.count, room, 0);
    if (n < 0 && errno == EAGAIN) return;
    if (n <= 0) return end(c);
    c->in.count += (size_t)n;
    answer_whole_frames(c);
    int sent = flush(c);
    if (sent < 0) return end(c);
    /* What is not read while answers wait slows the peer down. */
    if (!sent) return watch(c, EPOLLOUT, EPOLL_CTL_MOD);
    if ((size_t)n < room) return;
  }
}

static void welcome(int listener) {
  int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (fd < 0) return;
  struct connection *c = checked(calloc(1, sizeof *c));
  c->fd = fd;
  watch(c, EPOLLIN, EPOLL_CTL_ADD);
}

int main(int argc, char **argv) {
  const char *path = NULL;
  uint64_t poll_ns = 0;
  for (int option; (option = getopt(argc, argv, "s:y:")) != -1;) switch (option) {
      case 's': path = optarg; break;
      case 'y': poll_ns = strtoull(optarg, NULL, 10) * 1000; break;
      default: return 64;
    }
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (!path || optind < argc || strlen(path) >= sizeof address.sun_path) {
    fputs("usage: limit -s SOCKET [-y MICROSECONDS]\n", stderr);
    return 64;
  }
  strcpy(address.sun_path, path);
  int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (bind(listener, (struct sockaddr *)&address, sizeof address)) die(path);
  if (listen(listener, SOMAXCONN)) die(path);
  if ((epoll = epoll_create1(EPOLL_CLOEXEC)) < 0) die("epoll_create1");
  struct epoll_event e = {.events = EPOLLIN, .data.ptr = NULL};
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &e)) die("epoll_ctl");

  struct epoll_event events[64];
  for (;;) {
    int n = 0;
    if (poll_ns)
      for (uint64_t until = now_ns() + poll_ns; !n && now_ns() < until;)
        n = epoll_wait(epoll, events, 64, 0);
    if (!n) n = epoll_wait(epoll, events, 64, -1);
    if (n < 0 && errno != EINTR) die("epoll_wait");
    for (int i = 0; i < n; i++) {
      struct connection *c = events[i].data.ptr;
      if (!c) welcome(listener);
      else serve(c, events[i].events);
    }
  }
}
