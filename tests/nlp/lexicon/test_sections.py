"""Every list of the data files is run by some test here, and the list of gaps is in order."""

from importlib import resources

import pytest
import yaml
from nlp.lexicon.passages import gaps

from graph.nlp.lexicon import load

RUN = {
    "appointments": {"triggers", "fillers", "plans", "negations", "to_whom", "gone", "retires", "says"},
    "documents": {
        "kinds",
        "between",
        "not_after_number",
        "not_behind",
        "other_words",
        "standing",
        "laws",
        "statutes",
        "states",
        "national",
        "national_whole",
        "in_titles",
        "centre",
        "carries",
        "reviews",
        "amends",
        "no_title",
        "no_enumeration",
        "title_stops",
    },
    "events": {"described", "heads", "held", "stops", "ordinals", "no_purpose"},
    "fields": {
        "fields",
        "comma_joins",
        "no_heads",
        "generic",
        "stops",
        "company_forms",
        "compounds",
        "incomplete",
        "religious",
    },
    "foreign": {"countries", "between", "examples"},
    "names": {"family", "weak", "not_in_name", "places", "verbs", "given_words", "given_offices", "does"},
    "post_words": {
        "before_post",
        "former_after",
        "before_is",
        "said_alone",
        "joins",
        "before_name",
        "after_name",
        "honorifics",
        "ranks",
        "academic",
        "kin",
        "opens_list",
        "stood_for",
        "not_the_man",
        "not_now",
        "then",
    },
    "relations": {
        "issue",
        "adopt",
        "sign",
        "no_sign_before",
        "no_sign_behind",
        "not_signed",
        "signer_blocks",
        "signs_into",
        "behind_signed",
        "titles_before",
        "implement",
        "weak_implement",
        "amend",
        "amended",
        "counted",
        "review",
        "reviewed_years",
        "direct",
        "directs_how",
        "undirected",
        "steering_between",
        "not_amended",
        "organise",
        "chair",
        "speak",
        "attend",
        "award_verbs",
        "receive_verbs",
        "awards",
        "award_tail",
        "award_ends",
        "not_awarded",
        "measures",
        "discipline_verbs",
        "plans",
        "adverbs",
        "meetings",
    },
}
LISTS = {"abbreviations", "bodies", "organs", "roles", "terms", "units"}
HERE = resources.files("graph.nlp.lexicon")
FILES = {path.name.removesuffix(".yaml") for path in HERE.iterdir() if path.name.endswith(".yaml")}


def test_every_file_is_run() -> None:
    assert FILES == RUN.keys() | LISTS


@pytest.mark.parametrize("file", sorted(RUN))
def test_every_section_is_run(file: str) -> None:
    assert set(load(file)) == RUN[file]


@pytest.mark.parametrize("file", sorted(FILES))
def test_a_file_says_what_it_is(file: str) -> None:
    text = HERE.joinpath(f"{file}.yaml").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert yaml.safe_load(text)


def test_gaps_are_sorted_and_said_once() -> None:
    for kind, entries in gaps().items():
        assert entries == sorted(set(entries)), kind
