"""The pass as a whole: the same for the same article, and every offset right."""

import unicodedata
from pathlib import Path

import pytest

from graph.nlp.pipeline import COMPONENTS, extract, extract_all, make_pipeline
from graph.records import Article, Extraction

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXTS = {path.stem: path.read_bytes().decode("utf-8") for path in SEEDS}
VARIANTS = {
    "as read": lambda text: text,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "CRLF": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"),
    "soft hyphens": lambda text: text.replace("thư", "th\u00adư"),
    "BOM": lambda text: "\ufeff" + text,
}
LONG_LINE = "Bí thư Tỉnh ủy Hà Nam Nguyễn Văn An dự họp; " * 4000


def of_text(text: str) -> Extraction:
    return extract(Article(id="a", text=text, published="2023-01-10"))


def assert_offsets(text: str, found: Extraction) -> None:
    for mention in found.mentions:
        assert text[mention.start : mention.end] == mention.text
    for claim in found.claims:
        assert text[claim.start : claim.end] == claim.quote
    mentions = {mention.id: mention for mention in found.mentions}
    referents = {referent.id for referent in found.referents}
    assert len(mentions) == len(found.mentions)
    assert all(mention.referent in referents for mention in found.mentions)
    assert all(claim.source in mentions and claim.target in mentions for claim in found.claims)


def facts(found: Extraction) -> tuple[set[tuple[str, str]], int]:
    return {(r.label, r.name) for r in found.referents}, len(found.claims)


def test_there_are_seeds() -> None:
    assert len(TEXTS) == 5


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("seed", TEXTS)
def test_offsets_and_findings_in_every_spelling_of_a_text(seed: str, variant: str) -> None:
    text = VARIANTS[variant](TEXTS[seed])
    found = of_text(text)
    assert found.mentions and found.claims
    assert_offsets(text, found)
    assert facts(found) == facts(of_text(TEXTS[seed]))


@pytest.mark.parametrize("seed", TEXTS)
def test_every_claim_holds_both_its_ends_or_words_for_them(seed: str) -> None:
    found = of_text(TEXTS[seed])
    mentions = {mention.id: mention for mention in found.mentions}
    for claim in found.claims:
        for end in (mentions[claim.source], mentions[claim.target]):
            inside = claim.start <= end.start and end.end <= claim.end
            stand_ins = [
                m
                for m in found.mentions
                if m.referent == end.referent and claim.start <= m.start and m.end <= claim.end
            ]
            assert inside or stand_ins, (claim.quote, end.text)


def test_the_same_article_gives_the_same_whatever_was_read_before() -> None:
    articles = [Article(id=name, text=text) for name, text in TEXTS.items()]
    forth = {each.article: each for each in extract_all(articles)}
    back = {each.article: each for each in extract_all(reversed(articles))}
    assert forth == back
    assert all(repr(forth[name]) == repr(extract(Article(id=name, text=TEXTS[name]))) for name in TEXTS)


@pytest.mark.parametrize(
    "text", ["", "B", "á", "1", ".", "\n", "\n\n \n", " ", "\ufeff", "a\u0301", "(", "“", "số", "Bí", "Nghị"]
)
def test_nothing_in_next_to_nothing(text: str) -> None:
    found = of_text(text)
    assert (found.mentions, found.referents, found.claims) == ((), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư",
        "Bí thư Tỉnh ủy",
        "Nguyễn Văn",
        "Nghị quyết số",
        "Nghị quyết số 15-",
        "Hội nghị lần thứ",
        "khóa",
        "ngày 5/",
        "Chủ tịch UBND",
        "(Bộ",
        "Ban Chỉ đạo",
        'Đề án "',
        "nguyên",
        "của",
        "Đại hội đại biểu lần thứ",
        "Luật",
        "Phó",
    ],
)
def test_a_text_that_ends_in_the_midst_of_a_name(text: str) -> None:
    assert_offsets(text, of_text(text))
    for cut in range(1, len(text)):
        assert_offsets(text[:cut], of_text(text[:cut]))


def test_a_seed_cut_anywhere() -> None:
    text = TEXTS[sorted(TEXTS)[0]]
    for cut in range(97, len(text), 397):
        assert_offsets(text[:cut], of_text(text[:cut]))


def test_a_very_long_line() -> None:
    found = of_text(LONG_LINE)
    assert_offsets(LONG_LINE, found)
    assert {r.name for r in found.referents if r.label == "Official"} == {"Nguyễn Văn An"}
    assert len([m for m in found.mentions if m.text == "Nguyễn Văn An"]) == 4000


def test_components_are_named_and_shown() -> None:
    nlp = make_pipeline()
    assert tuple(nlp.pipe_names) == COMPONENTS
    doc = nlp.tokenizer("Bí thư  Tỉnh ủy\n\nHà Nam, 15-NQ/TW. ")
    assert doc.text == "Bí thư  Tỉnh ủy\n\nHà Nam, 15-NQ/TW. "
