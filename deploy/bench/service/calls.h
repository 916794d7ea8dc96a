/* The calls of one connection: frames out, answers in. */
#ifndef BENCH_CALLS_H
#define BENCH_CALLS_H

#include "clocks.h"
#include "frames.h"
#include "questions.h"

enum { MOST_DEPTH = 1024 };

/* A call on its way. */
struct call {
  uint64_t began; /* 0: answered */
  uint32_t stream;
};

struct connection {
  int fd, wants_out;
  uint8_t *frames;                /* as many as the depth, sent in turn */
  uint64_t asked, answered, sent; /* calls, calls, bytes */
  struct call *calls;             /* call n is at n % ring */
  struct bytes in;
};

/* What all connections of a run share. */
struct run {
  struct question question;
  uint32_t pairs;
  uint64_t depth, ring; /* ring: a power of two, far above the depth */
  int epoll, counting;
  uint64_t last_answer;      /* when */
  struct bytes right_answer; /* the first one, once checked */
  struct histogram histogram;
};
extern struct run run;

/* Blocking: the socket is in no epoll set. */
struct connection *connect_to(const char *path, int blocking);
/* Queues calls up to the depth, and sends what the socket takes. */
void ask(struct connection *, uint64_t now);
/* Reads once; checks and counts the answers that are whole. */
void receive(struct connection *);

#endif
