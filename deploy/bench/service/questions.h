/* What the load client asks, and what it must be told. */
#ifndef BENCH_QUESTIONS_H
#define BENCH_QUESTIONS_H

#include <stddef.h>
#include <stdint.h>

#include <protobuf-c/protobuf-c.h>

struct question {
  const char *name, *service, *method;
  uint8_t *message; /* the request, packed */
  size_t size;
  /* What is wrong with an answer; NULL: nothing. */
  const char *(*fault)(const uint8_t *answer, size_t size, uint32_t pairs);
};

/* The question of that name; the program ends where there is none. */
struct question make_question(const char *name, uint32_t pairs);

/* Two columns of many pairs; sure: four, with intervals and probabilities. */
void ask_indices(struct question *, uint32_t pairs, int sure);
/* One person, six exercises, an error of 6 %. */
void ask_assess(struct question *);
void pack(struct question *, const ProtobufCMessage *);

#endif
