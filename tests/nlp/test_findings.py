"""What is found in one text, looked up by place."""

from graph.nlp.findings import Findings
from graph.nlp.spans import Name
from graph.nlp.tokens import tokenize
from graph.records import Article


def findings() -> Findings:
    text = "Một hai ba. Bốn năm sáu."
    return Findings(Article(id="a", text=text), tokenize(text))


def test_those_of_a_passage_by_place_the_longer_first() -> None:
    found = findings()
    late, short, long = Name(4, 5, "c"), Name(1, 2, "a"), Name(1, 3, "b")
    found.names = [late, short, long]
    assert found.within(found.names, 0, 4) == [long, short]
    assert found.within(found.names, 1, 5) == [long, short, late]
    assert found.within(found.names, 2, 4) == []


def test_what_is_added_later_is_found_too() -> None:
    found = findings()
    found.names.append(Name(1, 2, "a"))
    assert [name.full for name in found.within(found.names, 0, 6)] == ["a"]
    found.names.append(Name(0, 1, "b"))
    assert [name.full for name in found.within(found.names, 0, 6)] == ["b", "a"]
