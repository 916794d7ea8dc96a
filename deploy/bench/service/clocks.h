/* Clocks, counts of latencies, and what a client reads of the server's process. */
#ifndef BENCH_CLOCKS_H
#define BENCH_CLOCKS_H

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>

static inline uint64_t clock_ns(clockid_t clock) {
  struct timespec ts;
  if (clock_gettime(clock, &ts)) return 0;
  return (uint64_t)ts.tv_sec * 1000000000u + (uint64_t)ts.tv_nsec;
}

static inline uint64_t now_ns(void) { return clock_ns(CLOCK_MONOTONIC); }

/* The CPU clock of another process: all its threads, also those that ended. */
static inline clockid_t process_clock(pid_t pid) {
  return (clockid_t)((~(unsigned)pid) << 3 | 2);
}

/* Log-linear counts: 64 steps in each power of two, under 1.6 % error. */
enum { STEPS = 64, HISTOGRAM = STEPS * 40 };
struct histogram {
  uint64_t total, count[HISTOGRAM];
};

static inline void count_latency(struct histogram *h, uint64_t ns) {
  int bits = 64 - __builtin_clzll(ns | 1);
  int shift = bits > 7 ? bits - 7 : 0;
  uint64_t i = (uint64_t)shift * STEPS + (ns >> shift);
  h->count[i < HISTOGRAM ? i : HISTOGRAM - 1]++;
  h->total++;
}

/* Microseconds below which that share of the calls stayed. */
static inline double latency_us(const struct histogram *h, double quantile) {
  uint64_t seen = 0;
  for (int i = 0; i < HISTOGRAM; i++) {
    seen += h->count[i];
    if (h->count[i] && (double)seen >= (double)h->total * quantile) {
      int shift = i < 2 * STEPS ? 0 : i / STEPS - 1;
      return (double)(((uint64_t)(i - shift * STEPS) << shift) + ((1ull << shift) >> 1)) / 1000;
    }
  }
  return 0;
}

/* Both sides at one moment. */
struct sample {
  uint64_t wall, own_cpu, server_cpu;
  uint64_t server_sleeps; /* voluntary switches of all its threads */
};

static inline uint64_t voluntary_switches(const char *path) {
  static const char name[] = "voluntary_ctxt_switches:";
  char line[256];
  uint64_t value = 0;
  FILE *file = fopen(path, "r");
  if (!file) return 0;
  while (fgets(line, sizeof line, file))
    if (!strncmp(line, name, sizeof name - 1)) value = strtoull(line + sizeof name - 1, NULL, 10);
  fclose(file);
  return value;
}

static inline struct sample take_sample(pid_t server) {
  struct sample s = {0};
  if (server) {
    char path[320];
    snprintf(path, sizeof path, "/proc/%d/task", (int)server);
    DIR *tasks = opendir(path);
    for (struct dirent *e; tasks && (e = readdir(tasks));)
      if (e->d_name[0] != '.') {
        snprintf(path, sizeof path, "/proc/%d/task/%s/status", (int)server, e->d_name);
        s.server_sleeps += voluntary_switches(path);
      }
    if (tasks) closedir(tasks);
    s.server_cpu = clock_ns(process_clock(server));
  }
  s.own_cpu = clock_ns(CLOCK_PROCESS_CPUTIME_ID);
  s.wall = now_ns();
  return s;
}

#endif
