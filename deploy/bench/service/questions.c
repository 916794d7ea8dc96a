/* The questions by name, and those that are not about asymmetry. */
#include "questions.h"

#include <string.h>

#include "evenstride/v1/reliability.pb-c.h"
#include "frames.h"
#include "grpc/health/v1/health.pb-c.h"

void pack(struct question *q, const ProtobufCMessage *message) {
  q->size = protobuf_c_message_get_packed_size(message);
  q->message = checked(malloc(q->size + 1));
  protobuf_c_message_pack(message, q->message);
}

/* ---- Reliability/Analyze: 30 subjects, 2 sessions, 10,000 resamples ---- */

enum { SUBJECTS = 30, RESAMPLES = 10000 };

static const char *bootstrap_fault(const uint8_t *answer, size_t size, uint32_t pairs) {
  (void)pairs;
  Evenstride__V1__AnalyzeResponse *response =
      evenstride__v1__analyze_response__unpack(NULL, size, answer);
  if (!response) return "not an AnalyzeResponse";
  const char *fault = NULL;
  if (response->n_reports != 1 || response->reports[0]->subjects_used != SUBJECTS)
    fault = "not the report of one table";
  else if (!response->reports[0]->n_bootstrap)
    fault = "no bootstrap";
  for (size_t i = 0; !fault && i < response->reports[0]->n_bootstrap; i++) {
    const Evenstride__V1__BootstrapReport *report = response->reports[0]->bootstrap[i];
    if (!report->bca || !(report->bca->lower < report->estimate) ||
        !(report->estimate < report->bca->upper))
      fault = "a bootstrap interval that does not hold its estimate";
  }
  evenstride__v1__analyze_response__free_unpacked(response, NULL);
  return fault;
}

static void ask_bootstrap(struct question *q) {
  Evenstride__V1__AnalyzeRequest request = EVENSTRIDE__V1__ANALYZE_REQUEST__INIT;
  Evenstride__V1__ScoreTable table = EVENSTRIDE__V1__SCORE_TABLE__INIT, *tables = &table;
  Evenstride__V1__BootstrapOptions options = EVENSTRIDE__V1__BOOTSTRAP_OPTIONS__INIT;
  double scores[2 * SUBJECTS];
  for (int i = 0; i < SUBJECTS; i++) {
    scores[2 * i] = 25 + i + (i * 7 % 11 - 5) * 0.5;
    scores[2 * i + 1] = 25.5 + i + (i * 5 % 13 - 6) * 0.5;
  }
  table.name = "calf_raise";
  table.unit = "kg";
  table.sessions = 2;
  table.scores = scores;
  table.n_scores = 2 * SUBJECTS;
  options.resamples = RESAMPLES;
  options.seed = 1;
  request.tables = &tables;
  request.n_tables = 1;
  request.bootstrap = &options;
  pack(q, &request.base);
}

/* ---- Health/Check ---- */

static const char *check_fault(const uint8_t *answer, size_t size, uint32_t pairs) {
  static const uint8_t serving[] = {0x08, 0x01};
  (void)pairs;
  return size == sizeof serving && !memcmp(answer, serving, size) ? NULL : "not SERVING";
}

struct question make_question(const char *name, uint32_t pairs) {
  struct question q = {.name = name, .service = "evenstride.v1.Asymmetry"};
  if (!strcmp(name, "indices") || !strcmp(name, "intervals")) {
    ask_indices(&q, pairs, !strcmp(name, "intervals"));
  } else if (!strcmp(name, "assess")) {
    ask_assess(&q);
  } else if (!strcmp(name, "bootstrap")) {
    q.service = "evenstride.v1.Reliability";
    q.method = "Analyze";
    q.fault = bootstrap_fault;
    ask_bootstrap(&q);
  } else if (!strcmp(name, "check")) {
    Grpc__Health__V1__HealthCheckRequest request = GRPC__HEALTH__V1__HEALTH_CHECK_REQUEST__INIT;
    q.service = "grpc.health.v1.Health";
    q.method = "Check";
    q.fault = check_fault;
    pack(&q, &request.base);
  } else {
    fail("load: -q is one of indices, intervals, assess, bootstrap, check");
  }
  return q;
}
