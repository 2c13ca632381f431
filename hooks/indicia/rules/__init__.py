"""Every rule, in the order in which they are documented and run. A new rule is one file and one line here.

The id of a rule that is taken out stays as a comment and is never given again.
"""

from __future__ import annotations

from importlib import import_module

from indicia.model.finding import Rule

_NAMES = (
    "schema.yaml_invalid",  # SCH-001
    "schema.duplicate_key",  # SCH-002
    "schema.unknown_field",  # SCH-003
    "schema.missing_required",  # SCH-004
    "schema.wrong_type",  # SCH-005
    "schema.bad_enum",  # SCH-006
    "schema.null_from_comma",  # SCH-007
    "schema.bad_id",  # SCH-008
    "schema.unsupported_schema_version",  # SCH-009
    "schema.bad_date",  # SCH-010
    "schema.text_too_long",  # SCH-011
    "schema.placeholder",  # SCH-012
    "schema.not_nfc",  # SCH-013
    "schema.id_not_filename",  # SCH-014
    "schema.unknown_rule",  # SCH-015
    "schema.joined_authors",  # SCH-017
    "reference.duplicate_id",  # REF-001
    "reference.dangling_id",  # REF-002
    "reference.wrong_kind",  # REF-003
    "reference.unused_assumption",  # REF-004
    "reference.unknown_actor_or_place",  # REF-005
    "reference.dangling_inline_link",  # REF-006
    "reference.id_reused",  # REF-007
    "reference.id_as_text",  # REF-008
    "citation.unknown_citekey",  # CIT-001
    "citation.duplicate_citekey",  # CIT-002
    "citation.duplicate_source",  # CIT-003
    "citation.orphan_source",  # CIT-004
    "citation.bib_parse_error",  # CIT-005
    "citation.bib_missing_field",  # CIT-006
    "citation.missing_langid",  # CIT-007
    "citation.missing_access_date",  # CIT-008
    "citation.missing_archive",  # CIT-009
    "citation.url_not_canonical",  # CIT-010
    "citation.url_malformed",  # CIT-011
    "citation.date_url_mismatch",  # CIT-012
    "citation.year_date_conflict",  # CIT-013
    "citation.publisher_unknown",  # CIT-014
    "citation.publisher_variant",  # CIT-015
    "citation.title_not_translated",  # CIT-016
    "citation.as_cited_unresolved",  # CIT-017
    "citation.as_cited_ambiguous",  # CIT-018
    "citation.as_cited_variant",  # CIT-019
    "citation.support_unchecked",  # CIT-020
    "citation.only_non_supporting",  # CIT-021
    "citation.one_source_many_claims",  # CIT-022
    "citation.missing_locator",  # CIT-024
    "citation.only_partial_support",  # CIT-025
    "citation.as_cited_not_adopted",  # CIT-026
    "citation.retracted_source",  # CIT-027
    "citation.possible_citation",  # CIT-028
    "citation.key_year_differs",  # CIT-029
    "citation.organisation_as_person",  # CIT-031
    "citation.implausible_date",  # CIT-032
    "citation.citation_syntax",  # CIT-033
    "evidence.evidence_without_citation",  # EVD-001
    "evidence.declared_uncited",  # EVD-002
    "evidence.cite_and_uncited",  # EVD-003
    "evidence.bears_on_nothing",  # EVD-004
    "evidence.single_source_judgement",  # EVD-005
    "evidence.circular_reporting",  # EVD-006
    "evidence.opinion_as_fact",  # EVD-007
    "evidence.interested_party_only",  # EVD-008
    "evidence.secondary_for_primary",  # EVD-009
    "evidence.intent_as_fact",  # EVD-010
    "evidence.attributed_without_source",  # EVD-011
    "evidence.number_without_source",  # EVD-012
    "evidence.grade_inconsistent",  # EVD-013
    "evidence.near_duplicate_claim",  # EVD-014
    "evidence.evidence_after_cutoff",  # EVD-015
    "evidence.source_older_than_event",  # EVD-016
    "evidence.loaded_term",  # EVD-017
    "evidence.too_many_uncited",  # EVD-018
    "evidence.allegation_against_person",  # EVD-019
    "argument.no_thesis",  # ARG-001
    "argument.judgement_without_support",  # ARG-002
    "argument.no_counter_evidence",  # ARG-003
    "argument.no_assumptions",  # ARG-004
    "argument.linchpin_unsupported",  # ARG-005
    "argument.evidence_both_ways",  # ARG-006
    "argument.support_cycle",  # ARG-007
    "argument.no_alternative",  # ARG-009
    "argument.no_change_condition",  # ARG-010
    "argument.confidence_exceeds_basis",  # ARG-011
    "argument.non_diagnostic_evidence",  # ARG-012
    "argument.ach_incomplete",  # ARG-013
    "argument.column_without_inconsistency",  # ARG-014
    "argument.no_gaps_listed",  # ARG-015
    "argument.ach_across_branches",  # ARG-016
    "likelihood.unknown_term",  # LIK-001
    "likelihood.term_number_conflict",  # LIK-002
    "likelihood.value_in_gap",  # LIK-003
    "likelihood.boundary_value",  # LIK-004
    "likelihood.mixed_scales",  # LIK-005
    "likelihood.confidence_with_likelihood",  # LIK-006
    "likelihood.vague_word",  # LIK-007
    "likelihood.certainty_word",  # LIK-008
    "likelihood.likelihood_not_stated",  # LIK-009
    "likelihood.zero_or_hundred",  # LIK-010
    "likelihood.confidence_without_basis",  # LIK-011
    "likelihood.even_as_ignorance",  # LIK-012
    "scenario.siblings_not_100",  # SCN-001
    "scenario.partly_rated",  # SCN-002
    "scenario.given_cycle",  # SCN-003
    "scenario.intervals_infeasible",  # SCN-004
    "scenario.only_child",  # SCN-005
    "scenario.scenario_without_indicator",  # SCN-006
    "scenario.no_unique_indicator",  # SCN-007
    "scenario.no_implications",  # SCN-008
    "scenario.no_horizon",  # SCN-009
    "scenario.condition_as_leaf",  # SCN-010
    "scenario.treated_as_exhaustive",  # SCN-011
    "indicator.indicator_never_referenced",  # IND-001
    "indicator.no_threshold",  # IND-002
    "indicator.not_observable",  # IND-003
    "indicator.non_diagnostic",  # IND-004
    "indicator.outcome_as_indicator",  # IND-005
    "indicator.no_due_date",  # IND-006
    "indicator.overdue",  # IND-007
    "indicator.stale_check",  # IND-008
    "indicator.observation_without_source",  # IND-009
    "indicator.expect_incomplete",  # IND-010
    "indicator.history_rewritten",  # IND-011
    "indicator.duplicate_indicator",  # IND-012
    "indicator.no_watch_source",  # IND-013
    "indicator.absence_not_logged",  # IND-014
    "indicator.weak_diagnostic",  # IND-015
    "indicator.ignored_beside_use",  # IND-016
    "indicator.window_backwards",  # IND-017
    "timing.future_date",  # TIM-001
    "timing.no_year",  # TIM-003
    "timing.date_conflict",  # TIM-004
    "timing.order",  # TIM-005
    "timing.review_overdue",  # TIM-006
    "timing.relative_time",  # TIM-008
    "timing.published_without_date",  # TIM-010
    "timing.look_in_future",  # TIM-011
    "timing.not_yet",  # TIM-012
    "timing.horizon_over",  # TIM-013
    "update.changed_without_update",  # UPD-001
    "update.update_affects_nothing",  # UPD-002
    "update.correction_without_was_now",  # UPD-003
    "update.withdrawn_without_reason",  # UPD-005
    "update.superseded_without_target",  # UPD-006
    "update.judgement_moved_silently",  # UPD-007
    "update.stale_fact_in_use",  # UPD-008
    "update.effect_not_assessed",  # UPD-009
    "update.terms_moved_silently",  # UPD-010
    "crosslink.unknown_brief",  # XRF-001
    "crosslink.supersession_cycle",  # XRF-002
    "crosslink.circular_sourcing",  # XRF-003
    "crosslink.only_self_related",  # XRF-004
    "crosslink.unlinked_contradiction",  # XRF-005
    "crosslink.link_to_withdrawn",  # XRF-006
    "crosslink.link_to_draft",  # XRF-007
    "crosslink.missing_file",  # XRF-008
    "crosslink.unclosed_link",  # XRF-009
    "crosslink.third_party_request",  # XRF-010
    "crosslink.stray_footnote",  # XRF-011
    "source.no_sources",  # SRC-001
    "source.monoculture",  # SRC-002
    "source.state_media_dominant",  # SRC-003
    "source.no_source_note",  # SRC-005
    "source.grade_without_reason",  # SRC-006
    "language.missing_lang",  # LNG-001
    "language.mixed_script_word",  # LNG-002
    "language.empty_slug",  # LNG-003
    "language.slug_collision",  # LNG-004
    "kind.optional_here",  # KND-001
    "waiver.no_reason",  # WVR-001
    "waiver.expired",  # WVR-002
    "waiver.unused_waiver",  # WVR-003
    "audit.missing_work",  # AUD-001
    "audit.ambiguous_citation",  # AUD-002
    "audit.suspect_citation",  # AUD-003
    "audit.misspelt_citation",  # AUD-004
    "audit.label_variant",  # AUD-005
    "audit.uncited_reference",  # AUD-006
    "audit.missing_separator",  # AUD-007
    "audit.label_host_mismatch",  # AUD-008
    "audit.suffix_scheme",  # AUD-009
    "audit.list_order",  # AUD-010
    "audit.incomplete_reference",  # AUD-011
    "audit.reference_layout",  # AUD-012
    "audit.noisy_address",  # AUD-013
    "audit.video_source",  # AUD-014
    "audit.shared_key",  # AUD-015
    "audit.reference_date_conflict",  # AUD-016
)


def _rule(name: str) -> Rule:
    """The rule of `rules/<family>/<rule>.py`, which bears the name of its file."""
    found = getattr(import_module(f"{__name__}.{name}"), name.rpartition(".")[2])
    if not isinstance(found, Rule):
        raise TypeError(f"{name} is no rule")
    return found


RULES: tuple[Rule, ...] = tuple(map(_rule, _NAMES))
