/* Written by proto/generate; do not edit. */
#ifndef EVENSTRIDE_CMESSAGES_H
#define EVENSTRIDE_CMESSAGES_H

#include <protobuf-c/protobuf-c.h>
#include "evenstride/v1/common.pb-c.h"
#include "evenstride/v1/cohort.pb-c.h"
#include "evenstride/v1/asymmetry.pb-c.h"
#include "evenstride/v1/outcome.pb-c.h"
#include "evenstride/v1/model.pb-c.h"
#include "evenstride/v1/prediction.pb-c.h"
#include "evenstride/v1/change.pb-c.h"
#include "evenstride/v1/reliability_report.pb-c.h"
#include "evenstride/v1/reliability.pb-c.h"
#include "evenstride/v1/loads.pb-c.h"
#include "evenstride/v1/walking.pb-c.h"
#include "google/protobuf/duration.pb-c.h"
#include "google/rpc/error_details.pb-c.h"
#include "evenstride/v1/bulk.pb-c.h"
#include "evenstride/v1/control.pb-c.h"
#include "evenstride/v1/models.pb-c.h"
#include "google/protobuf/any.pb-c.h"
#include "google/rpc/status.pb-c.h"
#include "grpc/health/v1/health.pb-c.h"
#include "grpc/reflection/v1/reflection.pb-c.h"
#include "ttrpc/ttrpc.pb-c.h"

static inline const ProtobufCMessageDescriptor *
evenstride__v1__interval__descriptor_pointer(void) {
  return &evenstride__v1__interval__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__provenance__descriptor_pointer(void) {
  return &evenstride__v1__provenance__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__leg_strengths__descriptor_pointer(void) {
  return &evenstride__v1__leg_strengths__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__bootstrap_options__descriptor_pointer(void) {
  return &evenstride__v1__bootstrap_options__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__distribution__descriptor_pointer(void) {
  return &evenstride__v1__distribution__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__measurement_error__descriptor_pointer(void) {
  return &evenstride__v1__measurement_error__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__two_session_strengths__descriptor_pointer(void) {
  return &evenstride__v1__two_session_strengths__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__direction_agreement_request__descriptor_pointer(void) {
  return &evenstride__v1__direction_agreement_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__direction_report__descriptor_pointer(void) {
  return &evenstride__v1__direction_report__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__direction_agreement_response__descriptor_pointer(void) {
  return &evenstride__v1__direction_agreement_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__reference_distribution__descriptor_pointer(void) {
  return &evenstride__v1__reference_distribution__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__cohort_request__descriptor_pointer(void) {
  return &evenstride__v1__cohort_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__stratum_distribution__descriptor_pointer(void) {
  return &evenstride__v1__stratum_distribution__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__reference_position__descriptor_pointer(void) {
  return &evenstride__v1__reference_position__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__prevalence__descriptor_pointer(void) {
  return &evenstride__v1__prevalence__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__leg_comparison__descriptor_pointer(void) {
  return &evenstride__v1__leg_comparison__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__cohort_exercise__descriptor_pointer(void) {
  return &evenstride__v1__cohort_exercise__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__cohort_response__descriptor_pointer(void) {
  return &evenstride__v1__cohort_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__trial__descriptor_pointer(void) {
  return &evenstride__v1__trial__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__exercise__descriptor_pointer(void) {
  return &evenstride__v1__exercise__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__assess_request__descriptor_pointer(void) {
  return &evenstride__v1__assess_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__assess_response__descriptor_pointer(void) {
  return &evenstride__v1__assess_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__index_value__descriptor_pointer(void) {
  return &evenstride__v1__index_value__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__session_scores__descriptor_pointer(void) {
  return &evenstride__v1__session_scores__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__exercise_asymmetry__descriptor_pointer(void) {
  return &evenstride__v1__exercise_asymmetry__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__person_summary__descriptor_pointer(void) {
  return &evenstride__v1__person_summary__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__indices_request__descriptor_pointer(void) {
  return &evenstride__v1__indices_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__result_column__descriptor_pointer(void) {
  return &evenstride__v1__result_column__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__indices_response__descriptor_pointer(void) {
  return &evenstride__v1__indices_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__outcome__descriptor_pointer(void) {
  return &evenstride__v1__outcome__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__covariate__descriptor_pointer(void) {
  return &evenstride__v1__covariate__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__predictor_choice__descriptor_pointer(void) {
  return &evenstride__v1__predictor_choice__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__fit_request__descriptor_pointer(void) {
  return &evenstride__v1__fit_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__coefficient__descriptor_pointer(void) {
  return &evenstride__v1__coefficient__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__linear_model__descriptor_pointer(void) {
  return &evenstride__v1__linear_model__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__fit_diagnostics__descriptor_pointer(void) {
  return &evenstride__v1__fit_diagnostics__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__fit_validation__descriptor_pointer(void) {
  return &evenstride__v1__fit_validation__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__sample_size_verdict__descriptor_pointer(void) {
  return &evenstride__v1__sample_size_verdict__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__ridge_report__descriptor_pointer(void) {
  return &evenstride__v1__ridge_report__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__fit_response__descriptor_pointer(void) {
  return &evenstride__v1__fit_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__benchmark__descriptor_pointer(void) {
  return &evenstride__v1__benchmark__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__predict_request__descriptor_pointer(void) {
  return &evenstride__v1__predict_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__prediction__descriptor_pointer(void) {
  return &evenstride__v1__prediction__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__predict_response__descriptor_pointer(void) {
  return &evenstride__v1__predict_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__predictions_response__descriptor_pointer(void) {
  return &evenstride__v1__predictions_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__target_request__descriptor_pointer(void) {
  return &evenstride__v1__target_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__target_report__descriptor_pointer(void) {
  return &evenstride__v1__target_report__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__target_response__descriptor_pointer(void) {
  return &evenstride__v1__target_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__change_item__descriptor_pointer(void) {
  return &evenstride__v1__change_item__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__change_request__descriptor_pointer(void) {
  return &evenstride__v1__change_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__change_report__descriptor_pointer(void) {
  return &evenstride__v1__change_report__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__change_response__descriptor_pointer(void) {
  return &evenstride__v1__change_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__changes_request__descriptor_pointer(void) {
  return &evenstride__v1__changes_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__change_column_values__descriptor_pointer(void) {
  return &evenstride__v1__change_column_values__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__changes_response__descriptor_pointer(void) {
  return &evenstride__v1__changes_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__plan_request__descriptor_pointer(void) {
  return &evenstride__v1__plan_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__plan_response__descriptor_pointer(void) {
  return &evenstride__v1__plan_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__intraclass_correlation__descriptor_pointer(void) {
  return &evenstride__v1__intraclass_correlation__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__anova_table__descriptor_pointer(void) {
  return &evenstride__v1__anova_table__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__measurement_error_report__descriptor_pointer(void) {
  return &evenstride__v1__measurement_error_report__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__bland_altman__descriptor_pointer(void) {
  return &evenstride__v1__bland_altman__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__systematic_change__descriptor_pointer(void) {
  return &evenstride__v1__systematic_change__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__cv_report__descriptor_pointer(void) {
  return &evenstride__v1__cv_report__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__heteroscedasticity__descriptor_pointer(void) {
  return &evenstride__v1__heteroscedasticity__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__ratio_limits__descriptor_pointer(void) {
  return &evenstride__v1__ratio_limits__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__concordance__descriptor_pointer(void) {
  return &evenstride__v1__concordance__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__variance_components_report__descriptor_pointer(void) {
  return &evenstride__v1__variance_components_report__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__bootstrap_report__descriptor_pointer(void) {
  return &evenstride__v1__bootstrap_report__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__reliability_report__descriptor_pointer(void) {
  return &evenstride__v1__reliability_report__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__score_table__descriptor_pointer(void) {
  return &evenstride__v1__score_table__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__band_limits__descriptor_pointer(void) {
  return &evenstride__v1__band_limits__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__analyze_request__descriptor_pointer(void) {
  return &evenstride__v1__analyze_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__analyze_response__descriptor_pointer(void) {
  return &evenstride__v1__analyze_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__leg_load__descriptor_pointer(void) {
  return &evenstride__v1__leg_load__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__loads_request__descriptor_pointer(void) {
  return &evenstride__v1__loads_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__one_rm_estimate__descriptor_pointer(void) {
  return &evenstride__v1__one_rm_estimate__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__load_report__descriptor_pointer(void) {
  return &evenstride__v1__load_report__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__loads_response__descriptor_pointer(void) {
  return &evenstride__v1__loads_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__norm_request__descriptor_pointer(void) {
  return &evenstride__v1__norm_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__norm_response__descriptor_pointer(void) {
  return &evenstride__v1__norm_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__relate_request__descriptor_pointer(void) {
  return &evenstride__v1__relate_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__correlation__descriptor_pointer(void) {
  return &evenstride__v1__correlation__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__relation__descriptor_pointer(void) {
  return &evenstride__v1__relation__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__relate_response__descriptor_pointer(void) {
  return &evenstride__v1__relate_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
google__protobuf__duration__descriptor_pointer(void) {
  return &google__protobuf__duration__descriptor;
}

static inline const ProtobufCMessageDescriptor *
google__rpc__bad_request__descriptor_pointer(void) {
  return &google__rpc__bad_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
google__rpc__bad_request__field_violation__descriptor_pointer(void) {
  return &google__rpc__bad_request__field_violation__descriptor;
}

static inline const ProtobufCMessageDescriptor *
google__rpc__retry_info__descriptor_pointer(void) {
  return &google__rpc__retry_info__descriptor;
}

static inline const ProtobufCMessageDescriptor *
google__rpc__quota_failure__descriptor_pointer(void) {
  return &google__rpc__quota_failure__descriptor;
}

static inline const ProtobufCMessageDescriptor *
google__rpc__quota_failure__violation__descriptor_pointer(void) {
  return &google__rpc__quota_failure__violation__descriptor;
}

static inline const ProtobufCMessageDescriptor *
google__rpc__request_info__descriptor_pointer(void) {
  return &google__rpc__request_info__descriptor;
}

static inline const ProtobufCMessageDescriptor *
google__rpc__error_info__descriptor_pointer(void) {
  return &google__rpc__error_info__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__item_status__descriptor_pointer(void) {
  return &evenstride__v1__item_status__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__batch_summary__descriptor_pointer(void) {
  return &evenstride__v1__batch_summary__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__assess_item__descriptor_pointer(void) {
  return &evenstride__v1__assess_item__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__assess_item_result__descriptor_pointer(void) {
  return &evenstride__v1__assess_item_result__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__predict_item__descriptor_pointer(void) {
  return &evenstride__v1__predict_item__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__predict_item_result__descriptor_pointer(void) {
  return &evenstride__v1__predict_item_result__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__get_server_info_request__descriptor_pointer(void) {
  return &evenstride__v1__get_server_info_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__limit__descriptor_pointer(void) {
  return &evenstride__v1__limit__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__get_server_info_response__descriptor_pointer(void) {
  return &evenstride__v1__get_server_info_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__get_stats_request__descriptor_pointer(void) {
  return &evenstride__v1__get_stats_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__call_count__descriptor_pointer(void) {
  return &evenstride__v1__call_count__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__call_durations__descriptor_pointer(void) {
  return &evenstride__v1__call_durations__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__named_count__descriptor_pointer(void) {
  return &evenstride__v1__named_count__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__get_stats_response__descriptor_pointer(void) {
  return &evenstride__v1__get_stats_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__list_connections_request__descriptor_pointer(void) {
  return &evenstride__v1__list_connections_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__connection__descriptor_pointer(void) {
  return &evenstride__v1__connection__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__list_connections_response__descriptor_pointer(void) {
  return &evenstride__v1__list_connections_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__metrics_request__descriptor_pointer(void) {
  return &evenstride__v1__metrics_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__metrics_response__descriptor_pointer(void) {
  return &evenstride__v1__metrics_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__get_descriptors_request__descriptor_pointer(void) {
  return &evenstride__v1__get_descriptors_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__get_descriptors_response__descriptor_pointer(void) {
  return &evenstride__v1__get_descriptors_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__cancel_request__descriptor_pointer(void) {
  return &evenstride__v1__cancel_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__cancel_response__descriptor_pointer(void) {
  return &evenstride__v1__cancel_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__put_model_request__descriptor_pointer(void) {
  return &evenstride__v1__put_model_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__put_model_response__descriptor_pointer(void) {
  return &evenstride__v1__put_model_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__get_model_request__descriptor_pointer(void) {
  return &evenstride__v1__get_model_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__get_model_response__descriptor_pointer(void) {
  return &evenstride__v1__get_model_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__list_models_request__descriptor_pointer(void) {
  return &evenstride__v1__list_models_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__stored_model__descriptor_pointer(void) {
  return &evenstride__v1__stored_model__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__unreadable_model__descriptor_pointer(void) {
  return &evenstride__v1__unreadable_model__descriptor;
}

static inline const ProtobufCMessageDescriptor *
evenstride__v1__list_models_response__descriptor_pointer(void) {
  return &evenstride__v1__list_models_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
google__protobuf__any__descriptor_pointer(void) {
  return &google__protobuf__any__descriptor;
}

static inline const ProtobufCMessageDescriptor *
google__rpc__status__descriptor_pointer(void) {
  return &google__rpc__status__descriptor;
}

static inline const ProtobufCMessageDescriptor *
grpc__health__v1__health_check_request__descriptor_pointer(void) {
  return &grpc__health__v1__health_check_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
grpc__health__v1__health_check_response__descriptor_pointer(void) {
  return &grpc__health__v1__health_check_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
grpc__health__v1__health_list_request__descriptor_pointer(void) {
  return &grpc__health__v1__health_list_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
grpc__health__v1__health_list_response__descriptor_pointer(void) {
  return &grpc__health__v1__health_list_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
grpc__health__v1__health_list_response__statuses_entry__descriptor_pointer(void) {
  return &grpc__health__v1__health_list_response__statuses_entry__descriptor;
}

static inline const ProtobufCMessageDescriptor *
grpc__reflection__v1__server_reflection_request__descriptor_pointer(void) {
  return &grpc__reflection__v1__server_reflection_request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
grpc__reflection__v1__server_reflection_response__descriptor_pointer(void) {
  return &grpc__reflection__v1__server_reflection_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
grpc__reflection__v1__file_descriptor_response__descriptor_pointer(void) {
  return &grpc__reflection__v1__file_descriptor_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
grpc__reflection__v1__extension_number_response__descriptor_pointer(void) {
  return &grpc__reflection__v1__extension_number_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
grpc__reflection__v1__list_service_response__descriptor_pointer(void) {
  return &grpc__reflection__v1__list_service_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
grpc__reflection__v1__service_response__descriptor_pointer(void) {
  return &grpc__reflection__v1__service_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
grpc__reflection__v1__error_response__descriptor_pointer(void) {
  return &grpc__reflection__v1__error_response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
ttrpc__request__descriptor_pointer(void) {
  return &ttrpc__request__descriptor;
}

static inline const ProtobufCMessageDescriptor *
ttrpc__response__descriptor_pointer(void) {
  return &ttrpc__response__descriptor;
}

static inline const ProtobufCMessageDescriptor *
ttrpc__key_value__descriptor_pointer(void) {
  return &ttrpc__key_value__descriptor;
}

/* All files as an encoded google.protobuf.FileDescriptorSet, imports first. */
const char *evenstride_descriptor_set(size_t *size);

#endif
