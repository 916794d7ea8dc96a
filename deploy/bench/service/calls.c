#define _GNU_SOURCE
#include "calls.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "ttrpc/ttrpc.pb-c.h"

struct run run = {.pairs = 12, .depth = 1, .ring = 16};
static size_t frame_size;

/* ---- asking ---- */

static void make_frames(struct connection *c) {
  Ttrpc__Request request = TTRPC__REQUEST__INIT;
  request.service = (char *)run.question.service;
  request.method = (char *)run.question.method;
  request.payload.data = run.question.message;
  request.payload.len = run.question.size;
  size_t size = ttrpc__request__get_packed_size(&request);
  frame_size = HEADER + size;
  c->frames = checked(malloc(run.depth * frame_size));
  put_header(c->frames, size, 0, REQUEST);
  ttrpc__request__pack(&request, c->frames + HEADER);
  for (uint64_t i = 1; i < run.depth; i++)
    memcpy(c->frames + i * frame_size, c->frames, frame_size);
}

/* Sends what the socket takes; waits for room only while some is left. */
static void flush(struct connection *c) {
  uint64_t whole = run.depth * frame_size, left;
  while ((left = c->asked * frame_size - c->sent)) {
    uint64_t at = c->sent % whole, first = left < whole - at ? left : whole - at;
    struct iovec parts[2] = {{c->frames + at, first}, {c->frames, left - first}};
    struct msghdr message = {.msg_iov = parts, .msg_iovlen = left > first ? 2 : 1};
    ssize_t n = sendmsg(c->fd, &message, MSG_NOSIGNAL);
    if (n < 0 && errno == EAGAIN) break;
    if (n < 0) die("load: send");
    c->sent += (uint64_t)n;
  }
  int wants_out = left > 0;
  if (wants_out == c->wants_out) return;
  c->wants_out = wants_out;
  struct epoll_event e = {.events = EPOLLIN | (wants_out ? EPOLLOUT : 0u), .data.ptr = c};
  if (epoll_ctl(run.epoll, EPOLL_CTL_MOD, c->fd, &e)) die("load: epoll_ctl");
}

void ask(struct connection *c, uint64_t now) {
  for (; c->asked - c->answered < run.depth; c->asked++) {
    struct call *call = &c->calls[c->asked % run.ring];
    if (call->began) fail("load: a call is still unanswered after many later ones");
    call->began = now;
    call->stream = (uint32_t)(c->asked * 2 + 1);
    put_be32(c->frames + c->asked % run.depth * frame_size + 4, call->stream);
  }
  flush(c);
}

/* ---- answers ---- */

/* The first answer, or one that is not like it. */
static void check(const uint8_t *frame, size_t length) {
  Ttrpc__Response *response = ttrpc__response__unpack(NULL, length, frame + HEADER);
  if (!response) fail("load: an answer is no ttrpc.Response");
  if (response->status && response->status->code) {
    fprintf(stderr, "load: %s/%s was refused: code %d, %s\n", run.question.service,
            run.question.method, response->status->code, response->status->message);
    exit(1);
  }
  const char *fault = run.question.fault(response->payload.data, response->payload.len, run.pairs);
  if (fault) {
    fprintf(stderr, "load: %s/%s: %s\n", run.question.service, run.question.method, fault);
    exit(1);
  }
  ttrpc__response__free_unpacked(response, NULL);
  if (run.right_answer.count) fail("load: two answers to one question differ");
  append(&run.right_answer, frame + HEADER, length);
}

/* Whether an answer is the first again; a long one is compared whole only now and then. */
static int is_right(const uint8_t *answer, size_t length, uint64_t n) {
  const uint8_t *right = run.right_answer.at;
  if (length != run.right_answer.count) return 0;
  if (length <= 8192 || n % 64 == 0) return !memcmp(answer, right, length);
  return !memcmp(answer, right, 64) && !memcmp(answer + length - 64, right + length - 64, 64);
}

static void take_answers(struct connection *c, uint64_t now) {
  size_t at = 0;
  while (c->in.count - at >= HEADER) {
    const uint8_t *frame = c->in.at + at;
    size_t length = be32(frame);
    if (length > LARGEST_PAYLOAD || frame[8] != RESPONSE) fail("load: not a Response frame");
    if (c->in.count - at < HEADER + length) {
      reserve(&c->in, HEADER + length);
      break;
    }
    uint32_t stream = be32(frame + 4);
    struct call *call = &c->calls[(stream - 1) / 2 % run.ring];
    if (!call->began || call->stream != stream) fail("load: an answer to no call");
    if (!is_right(frame + HEADER, length, c->answered)) check(frame, length);
    if (run.counting) count_latency(&run.histogram, now - call->began);
    call->began = 0;
    c->answered++;
    at += HEADER + length;
  }
  c->in.count -= at;
  if (at && c->in.count) memmove(c->in.at, c->in.at + at, c->in.count);
}

void receive(struct connection *c) {
  ssize_t n = recv(c->fd, c->in.at + c->in.count, c->in.room - c->in.count, 0);
  if (n < 0 && errno == EAGAIN) return;
  if (n < 0) die("load: recv");
  if (n == 0) fail("load: the server closed the connection");
  c->in.count += (size_t)n;
  run.last_answer = now_ns();
  take_answers(c, run.last_answer);
}

/* ---- connecting ---- */

struct connection *connect_to(const char *path, int blocking) {
  struct connection *c = checked(calloc(1, sizeof *c));
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
  c->fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (connect(c->fd, (struct sockaddr *)&address, sizeof address)) die(path);
  c->calls = checked(calloc(run.ring, sizeof *c->calls));
  make_frames(c);
  reserve(&c->in, run.depth * (frame_size + 8192));
  if (blocking) return c;
  fcntl(c->fd, F_SETFL, O_NONBLOCK);
  struct epoll_event e = {.events = EPOLLIN, .data.ptr = c};
  if (epoll_ctl(run.epoll, EPOLL_CTL_ADD, c->fd, &e)) die("load: epoll_ctl");
  return c;
}
