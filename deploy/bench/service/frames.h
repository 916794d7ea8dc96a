/* ttrpc's frames, as far as a unary call needs them.
 *
 *   OFFSET SIZE MEANING
 *        0    4 bytes that follow the header, big-endian
 *        4    4 stream id, big-endian; odd
 *        8    1 type: 1 Request, 2 Response
 *        9    1 flags: 0
 */
#ifndef BENCH_FRAMES_H
#define BENCH_FRAMES_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEADER = 10, REQUEST = 1, RESPONSE = 2, LARGEST_PAYLOAD = 4 << 20 };

static inline uint32_t be32(const uint8_t *p) {
  return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static inline void put_be32(uint8_t *p, uint32_t v) {
  p[0] = (uint8_t)(v >> 24), p[1] = (uint8_t)(v >> 16), p[2] = (uint8_t)(v >> 8), p[3] = (uint8_t)v;
}

static inline void put_header(uint8_t *p, size_t length, uint32_t stream, uint8_t type) {
  put_be32(p, (uint32_t)length);
  put_be32(p + 4, stream);
  p[8] = type;
  p[9] = 0;
}

/* Ends the program: a benchmark that goes on after an error measures something else. */
static inline _Noreturn void die(const char *what) {
  perror(what);
  exit(1);
}

static inline _Noreturn void fail(const char *what) {
  fprintf(stderr, "%s\n", what);
  exit(1);
}

static inline void *checked(void *memory) {
  if (!memory) die("malloc");
  return memory;
}

/* Bytes that grow. */
struct bytes {
  uint8_t *at;
  size_t count, room;
};

static inline void reserve(struct bytes *b, size_t more) {
  if (b->count + more <= b->room) return;
  b->room = (b->count + more) * 2;
  b->at = checked(realloc(b->at, b->room));
}

static inline void append(struct bytes *b, const uint8_t *from, size_t count) {
  if (!count) return;
  reserve(b, count);
  memcpy(b->at + b->count, from, count);
  b->count += count;
}

#endif
