"""Phrases of the lexicon, in full and abbreviated."""

from graph.nlp.phrases import Phrases, syllables, variants
from graph.nlp.tokens import tokenize


def test_syllables_are_lower_case_and_folded() -> None:
    assert syllables("Uỷ ban, Hoà") == ("ủy", "ban", ",", "hòa")


def test_variants() -> None:
    written = {" ".join(words) for words in variants("Ủy ban nhân dân")}
    assert {"ủy ban nhân dân", "ubnd"} <= written
    joined = {" ".join(words) for words in variants("Bộ Kế hoạch và Đầu tư")}
    assert {"bộ kế hoạch và đầu tư", "bộ kế hoạch & đầu tư", "bộ kế hoạch - đầu tư", "bộ kh & đt"} <= joined
    assert all(words[0] == "bộ" for words in variants("Bộ Kế hoạch và Đầu tư"))


def test_variants_do_not_repeat() -> None:
    written = list(variants("Sở Giáo dục và Đào tạo"))
    assert len(set(written)) == len(written)


def test_the_longest_phrase_wins() -> None:
    phrases: Phrases[str] = Phrases()
    phrases.add_phrase("Trung ương", "level")
    phrases.add_phrase("Trung ương Đảng", "body")
    tokens = tokenize("ở Trung ương Đảng và Trung ương")
    assert phrases.longest(tokens, 1) == (4, "body")
    assert phrases.longest(tokens, 5) == (7, "level")
    assert phrases.longest(tokens, 0) is None
    assert phrases.longest(tokens, 7) is None


def test_a_phrase_does_not_run_over_a_line_end() -> None:
    phrases: Phrases[int] = Phrases()
    phrases.add_phrase("Ban Thường vụ", 1)
    assert phrases.longest(tokenize("Ban Thường\nvụ"), 0) is None
    assert phrases.longest(tokenize("\nBan Thường vụ"), 0) == (3, 1)


def test_words_left_out_before() -> None:
    phrases: Phrases[int] = Phrases()
    phrases.add_phrase("Bộ Tài chính", 1)
    assert phrases.longest_after(["bộ"], tokenize("Tài chính, hôm nay"), 0) == (2, 1)
    assert phrases.longest_after(["sở"], tokenize("Tài chính"), 0) is None


def test_the_first_value_stays_and_starts_are_known() -> None:
    phrases: Phrases[int] = Phrases()
    phrases.add(("a", "b"), 1)
    phrases.add(("a", "b"), 2)
    assert phrases.longest(tokenize("a b"), 0) == (2, 1)
    assert phrases.starts() == {"a"}
