/* Questions to evenstride.v1.Asymmetry; expected values are computed here, in the plainest way. */
#include <math.h>
#include <string.h>

#include "evenstride/v1/asymmetry.pb-c.h"
#include "frames.h"
#include "questions.h"

typedef Evenstride__V1__IndicesResponse IndicesResponse;
typedef Evenstride__V1__ExerciseAsymmetry ExerciseAsymmetry;

static int is_near(double a, double b) { return fabs(a - b) <= 1e-9 * fmax(1, fabs(b)); }
static double normal_cdf(double z) { return erfc(-z / sqrt(2)) / 2; }

/* ---- Asymmetry/Indices ---- */

static const double Z_95 = 1.959963984540054, ERROR = 0.08, THRESHOLD = 10;
static const Evenstride__V1__IndexColumn PLAIN[] = {
    EVENSTRIDE__V1__INDEX_COLUMN__INDEX_COLUMN_MAX_NORMALISED,
    EVENSTRIDE__V1__INDEX_COLUMN__INDEX_COLUMN_STRONGER};
static const Evenstride__V1__IndexColumn SURE[] = {
    EVENSTRIDE__V1__INDEX_COLUMN__INDEX_COLUMN_LOG_RATIO,
    EVENSTRIDE__V1__INDEX_COLUMN__INDEX_COLUMN_LOG_RATIO_LOWER,
    EVENSTRIDE__V1__INDEX_COLUMN__INDEX_COLUMN_LOG_RATIO_UPPER,
    EVENSTRIDE__V1__INDEX_COLUMN__INDEX_COLUMN_PROBABILITY_BEYOND_THRESHOLD};

static double left_score(uint32_t pair) { return 20 + (double)(pair % 7); }
static double right_score(uint32_t pair) { return 18 + (double)(pair % 5); }

static double expected(Evenstride__V1__IndexColumn column, uint32_t pair) {
  double left = left_score(pair), right = right_score(pair), delta = log(right / left);
  double bound = -log(1 - THRESHOLD / 100);
  if (column == PLAIN[0]) return 100 * (fmax(left, right) - fmin(left, right)) / fmax(left, right);
  if (column == PLAIN[1]) return fmax(left, right);
  if (column == SURE[0]) return delta;
  if (column == SURE[1]) return delta - Z_95 * ERROR;
  if (column == SURE[2]) return delta + Z_95 * ERROR;
  return normal_cdf((delta - bound) / ERROR) + normal_cdf((-bound - delta) / ERROR);
}

static const char *indices_fault(const uint8_t *answer, size_t size, uint32_t pairs) {
  IndicesResponse *response = evenstride__v1__indices_response__unpack(NULL, size, answer);
  if (!response) return "not an IndicesResponse";
  const char *fault = NULL;
  const Evenstride__V1__IndexColumn *wanted = response->n_columns == 2 ? PLAIN : SURE;
  if (response->n_columns != 2 && response->n_columns != 4) fault = "wrong number of columns";
  for (size_t i = 0; !fault && i < response->n_columns; i++) {
    const Evenstride__V1__ResultColumn *column = response->columns[i];
    if (column->column != wanted[i]) fault = "a column that was not asked for";
    else if (column->n_values != pairs) fault = "not one value a pair";
    for (uint32_t pair = 0; !fault && pair < pairs; pair++)
      if (!is_near(column->values[pair], expected(wanted[i], pair))) fault = "a wrong value";
  }
  evenstride__v1__indices_response__free_unpacked(response, NULL);
  return fault;
}

void ask_indices(struct question *q, uint32_t pairs, int sure) {
  q->method = "Indices";
  q->fault = indices_fault;
  Evenstride__V1__IndicesRequest request = EVENSTRIDE__V1__INDICES_REQUEST__INIT;
  double error = ERROR;
  request.n_left = request.n_right = pairs;
  request.left = checked(malloc((pairs + 1) * sizeof(double)));
  request.right = checked(malloc((pairs + 1) * sizeof(double)));
  for (uint32_t i = 0; i < pairs; i++) {
    request.left[i] = left_score(i);
    request.right[i] = right_score(i);
  }
  request.columns = (Evenstride__V1__IndexColumn *)(sure ? SURE : PLAIN);
  request.n_columns = sure ? 4 : 2;
  if (sure) request.standard_errors = &error, request.n_standard_errors = 1;
  pack(q, &request.base);
  free(request.left);
  free(request.right);
}

/* ---- Asymmetry/Assess: one person, six exercises, an error of 6 % ---- */

enum { EXERCISES = 6 };
static const double LEGS[EXERCISES][2] = {{50, 60}, {30, 24}, {45, 44},
                                          {80, 95}, {25, 20}, {33, 38}};

static const char *exercise_fault(const ExerciseAsymmetry *answer, double left, double right) {
  double delta = log(right / left), error = sqrt(2) * 0.06;
  int weaker = left < right ? EVENSTRIDE__V1__SIDE__SIDE_LEFT : EVENSTRIDE__V1__SIDE__SIDE_RIGHT;
  if ((int)answer->weaker_side != weaker) return "the wrong leg is called weaker";
  if (!is_near(answer->standard_error, error)) return "a wrong standard error";
  if (!is_near(answer->probability_weaker_side, normal_cdf(fabs(delta) / error)))
    return "a wrong probability of the weaker side";
  double bound = -log(1 - THRESHOLD / 100);
  if (!is_near(answer->probability_beyond_threshold,
               normal_cdf((delta - bound) / error) + normal_cdf((-bound - delta) / error)))
    return "a wrong probability beyond the threshold";
  if (!answer->n_indices || !is_near(answer->indices[0]->value, delta)) return "a wrong log ratio";
  const Evenstride__V1__Interval *interval = answer->indices[0]->interval;
  if (!interval || !is_near(interval->lower, delta - Z_95 * error) ||
      !is_near(interval->upper, delta + Z_95 * error))
    return "a wrong interval";
  return NULL;
}

static const char *assess_fault(const uint8_t *answer, size_t size, uint32_t pairs) {
  (void)pairs;
  Evenstride__V1__AssessResponse *response =
      evenstride__v1__assess_response__unpack(NULL, size, answer);
  if (!response) return "not an AssessResponse";
  const char *fault = response->n_exercises == EXERCISES ? NULL : "not one answer an exercise";
  for (int i = 0; !fault && i < EXERCISES; i++)
    fault = exercise_fault(response->exercises[i], LEGS[i][0], LEGS[i][1]);
  evenstride__v1__assess_response__free_unpacked(response, NULL);
  return fault;
}

void ask_assess(struct question *q) {
  q->method = "Assess";
  q->fault = assess_fault;
  Evenstride__V1__AssessRequest request = EVENSTRIDE__V1__ASSESS_REQUEST__INIT;
  Evenstride__V1__Exercise exercises[EXERCISES], *list[EXERCISES];
  Evenstride__V1__MeasurementError error = EVENSTRIDE__V1__MEASUREMENT_ERROR__INIT;
  char names[EXERCISES][16];
  error.cv_percent = 6;
  for (int i = 0; i < EXERCISES; i++) {
    evenstride__v1__exercise__init(list[i] = &exercises[i]);
    snprintf(names[i], sizeof names[i], "exercise %d", i);
    exercises[i].name = names[i];
    exercises[i].unit = "kg";
    exercises[i].n_left = exercises[i].n_right = 1;
    exercises[i].left = (double *)&LEGS[i][0];
    exercises[i].right = (double *)&LEGS[i][1];
    exercises[i].error = &error;
  }
  request.exercises = list;
  request.n_exercises = EXERCISES;
  pack(q, &request.base);
}
