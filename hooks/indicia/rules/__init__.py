"""Every rule, in the order in which they are documented and run. A new rule is one file and one line here.

The id of a rule that is taken out stays as a comment and is never given again.
"""

from __future__ import annotations

from indicia.model.finding import Rule
from indicia.rules.argument.no_thesis import no_thesis
from indicia.rules.audit.ambiguous_citation import ambiguous_citation
from indicia.rules.audit.incomplete_reference import incomplete_reference
from indicia.rules.audit.label_host_mismatch import label_host_mismatch
from indicia.rules.audit.label_variant import label_variant
from indicia.rules.audit.list_order import list_order
from indicia.rules.audit.missing_separator import missing_separator
from indicia.rules.audit.missing_work import missing_work
from indicia.rules.audit.misspelt_citation import misspelt_citation
from indicia.rules.audit.noisy_address import noisy_address
from indicia.rules.audit.reference_date_conflict import reference_date_conflict
from indicia.rules.audit.reference_layout import reference_layout
from indicia.rules.audit.shared_key import shared_key
from indicia.rules.audit.suffix_scheme import suffix_scheme
from indicia.rules.audit.suspect_citation import suspect_citation
from indicia.rules.audit.uncited_reference import uncited_reference
from indicia.rules.audit.video_source import video_source
from indicia.rules.citation.as_cited_ambiguous import as_cited_ambiguous
from indicia.rules.citation.as_cited_not_adopted import as_cited_not_adopted
from indicia.rules.citation.as_cited_unresolved import as_cited_unresolved
from indicia.rules.citation.as_cited_variant import as_cited_variant
from indicia.rules.citation.bib_missing_field import bib_missing_field
from indicia.rules.citation.bib_parse_error import bib_parse_error
from indicia.rules.citation.date_url_mismatch import date_url_mismatch
from indicia.rules.citation.duplicate_citekey import duplicate_citekey
from indicia.rules.citation.duplicate_source import duplicate_source
from indicia.rules.citation.key_year_differs import key_year_differs
from indicia.rules.citation.missing_access_date import missing_access_date
from indicia.rules.citation.missing_archive import missing_archive
from indicia.rules.citation.missing_langid import missing_langid
from indicia.rules.citation.missing_locator import missing_locator
from indicia.rules.citation.one_source_many_claims import one_source_many_claims
from indicia.rules.citation.only_non_supporting import only_non_supporting
from indicia.rules.citation.only_partial_support import only_partial_support
from indicia.rules.citation.orphan_source import orphan_source
from indicia.rules.citation.possible_citation import possible_citation
from indicia.rules.citation.publisher_unknown import publisher_unknown
from indicia.rules.citation.publisher_variant import publisher_variant
from indicia.rules.citation.retracted_source import retracted_source
from indicia.rules.citation.support_unchecked import support_unchecked
from indicia.rules.citation.title_not_translated import title_not_translated
from indicia.rules.citation.unknown_citekey import unknown_citekey
from indicia.rules.citation.url_malformed import url_malformed
from indicia.rules.citation.url_not_canonical import url_not_canonical
from indicia.rules.citation.year_date_conflict import year_date_conflict
from indicia.rules.crosslink.link_to_draft import link_to_draft
from indicia.rules.crosslink.link_to_withdrawn import link_to_withdrawn
from indicia.rules.crosslink.supersession_cycle import supersession_cycle
from indicia.rules.crosslink.unknown_brief import unknown_brief
from indicia.rules.evidence.cite_and_uncited import cite_and_uncited
from indicia.rules.evidence.declared_uncited import declared_uncited
from indicia.rules.evidence.evidence_without_citation import evidence_without_citation
from indicia.rules.kind.optional_here import optional_here
from indicia.rules.language.empty_slug import empty_slug
from indicia.rules.language.missing_lang import missing_lang
from indicia.rules.language.mixed_script_word import mixed_script_word
from indicia.rules.language.slug_collision import slug_collision
from indicia.rules.likelihood.unknown_term import unknown_term
from indicia.rules.reference.dangling_id import dangling_id
from indicia.rules.reference.dangling_inline_link import dangling_inline_link
from indicia.rules.reference.duplicate_id import duplicate_id
from indicia.rules.reference.unknown_actor_or_place import unknown_actor_or_place
from indicia.rules.reference.unused_assumption import unused_assumption
from indicia.rules.reference.wrong_kind import wrong_kind
from indicia.rules.schema.bad_date import bad_date
from indicia.rules.schema.bad_enum import bad_enum
from indicia.rules.schema.bad_id import bad_id
from indicia.rules.schema.duplicate_key import duplicate_key
from indicia.rules.schema.id_not_filename import id_not_filename
from indicia.rules.schema.missing_required import missing_required
from indicia.rules.schema.not_nfc import not_nfc
from indicia.rules.schema.null_from_comma import null_from_comma
from indicia.rules.schema.placeholder import placeholder
from indicia.rules.schema.text_too_long import text_too_long
from indicia.rules.schema.unknown_field import unknown_field
from indicia.rules.schema.unsupported_schema_version import unsupported_schema_version
from indicia.rules.schema.wrong_type import wrong_type
from indicia.rules.schema.yaml_invalid import yaml_invalid
from indicia.rules.timing.future_date import future_date
from indicia.rules.timing.no_year import no_year
from indicia.rules.timing.order import order
from indicia.rules.timing.published_without_date import published_without_date
from indicia.rules.waiver.expired import expired
from indicia.rules.waiver.no_reason import no_reason
from indicia.rules.waiver.unused_waiver import unused_waiver

RULES: tuple[Rule, ...] = (
    yaml_invalid,  # SCH-001
    duplicate_key,  # SCH-002
    unknown_field,  # SCH-003
    missing_required,  # SCH-004
    wrong_type,  # SCH-005
    bad_enum,  # SCH-006
    null_from_comma,  # SCH-007
    bad_id,  # SCH-008
    unsupported_schema_version,  # SCH-009
    bad_date,  # SCH-010
    text_too_long,  # SCH-011
    placeholder,  # SCH-012
    not_nfc,  # SCH-013
    id_not_filename,  # SCH-014
    duplicate_id,  # REF-001
    dangling_id,  # REF-002
    wrong_kind,  # REF-003
    unused_assumption,  # REF-004
    unknown_actor_or_place,  # REF-005
    dangling_inline_link,  # REF-006
    unknown_citekey,  # CIT-001
    duplicate_citekey,  # CIT-002
    duplicate_source,  # CIT-003
    orphan_source,  # CIT-004
    bib_parse_error,  # CIT-005
    bib_missing_field,  # CIT-006
    missing_langid,  # CIT-007
    missing_access_date,  # CIT-008
    missing_archive,  # CIT-009
    url_not_canonical,  # CIT-010
    url_malformed,  # CIT-011
    date_url_mismatch,  # CIT-012
    year_date_conflict,  # CIT-013
    publisher_unknown,  # CIT-014
    publisher_variant,  # CIT-015
    title_not_translated,  # CIT-016
    as_cited_unresolved,  # CIT-017
    as_cited_ambiguous,  # CIT-018
    as_cited_variant,  # CIT-019
    support_unchecked,  # CIT-020
    only_non_supporting,  # CIT-021
    one_source_many_claims,  # CIT-022
    missing_locator,  # CIT-024
    only_partial_support,  # CIT-025
    as_cited_not_adopted,  # CIT-026
    retracted_source,  # CIT-027
    possible_citation,  # CIT-028
    key_year_differs,  # CIT-029
    evidence_without_citation,  # EVD-001
    declared_uncited,  # EVD-002
    cite_and_uncited,  # EVD-003
    no_thesis,  # ARG-001
    unknown_term,  # LIK-001
    future_date,  # TIM-001
    no_year,  # TIM-003
    order,  # TIM-005
    published_without_date,  # TIM-010
    unknown_brief,  # XRF-001
    supersession_cycle,  # XRF-002
    link_to_withdrawn,  # XRF-006
    link_to_draft,  # XRF-007
    missing_lang,  # LNG-001
    mixed_script_word,  # LNG-002
    empty_slug,  # LNG-003
    slug_collision,  # LNG-004
    optional_here,  # KND-001
    no_reason,  # WVR-001
    expired,  # WVR-002
    unused_waiver,  # WVR-003
    missing_work,  # AUD-001
    ambiguous_citation,  # AUD-002
    suspect_citation,  # AUD-003
    misspelt_citation,  # AUD-004
    label_variant,  # AUD-005
    uncited_reference,  # AUD-006
    missing_separator,  # AUD-007
    label_host_mismatch,  # AUD-008
    suffix_scheme,  # AUD-009
    list_order,  # AUD-010
    incomplete_reference,  # AUD-011
    reference_layout,  # AUD-012
    noisy_address,  # AUD-013
    video_source,  # AUD-014
    shared_key,  # AUD-015
    reference_date_conflict,  # AUD-016
)
