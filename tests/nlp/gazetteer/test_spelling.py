"""How names are compared."""

import unicodedata

import pytest

from graph.nlp.gazetteer.spelling import fold, key, spellings, syllables, tone_style


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("Hoà", "Hòa"), ("HOÀ", "HÒA"), ("uỷ", "ủy"), ("Thuỵ", "Thụy"), ("loè", "lòe"), ("Uý", "Úy"),
        ("quý", "quý"), ("Quỳ", "Quỳ"), ("QUÝ", "QUÝ"), ("Hoàn", "Hoàn"), ("Toàn", "Toàn"), ("Hòa", "Hòa"), ("y", "y"),
    ],
)  # fmt: skip
def test_tone_style(written: str, wanted: str) -> None:
    assert tone_style(written) == wanted and len(wanted) == len(written)


def test_tones_stay_apart() -> None:
    assert len({fold("Hòa"), fold("Hóa"), fold("Hoa"), fold("Họa")}) == 4
    assert fold("Hưng") != fold("Hùng")


def test_fold() -> None:
    assert fold(unicodedata.normalize("NFD", "HOÀ")) == "hòa"
    assert (fold("08"), fold("–"), fold("’"), fold("H’leo")) == ("8", "-", "'", "h'leo")


def test_key() -> None:
    assert key("Bà Rịa – Vũng Tàu") == key("Bà Rịa-Vũng Tàu") == key("bà rịa vũng tàu")
    assert key("Ea H'leo") == key("Ea H’ Leo")


def test_spellings() -> None:
    assert set(spellings("Ea H'leo")) == {("ea", "h", "'", "leo"), ("ea", "h'leo"), ("ea", "hleo")}
    assert ("bà", "rịa", "vũng", "tàu") in spellings("Bà Rịa - Vũng Tàu")
    assert syllables("TP.HCM, Q.1") == ["TP", ".", "HCM", ",", "Q", ".", "1"]
