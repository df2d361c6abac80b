"""``terms.yaml``: a post of a term is current before the term's end and former after it."""

import pytest

from graph.nlp.lexicon import load
from graph.nlp.pipeline import extract
from graph.records import Article

ENDS = [
    (body, term, str(end)) for entry in load("terms") for body in entry["bodies"] for term, end in entry["ends"].items()
]


@pytest.mark.parametrize(("body", "term", "end"), ENDS)
def test_end_of_a_term(body: str, term: str, end: str) -> None:
    post = "Đại biểu" if body == "Quốc hội" else "Ủy viên"
    year = int(end[:4])
    text = f"Ông Kpă Linh là {post} {body} khóa {term}."

    def read(published: str) -> list[object]:
        claims = extract(Article(id="a", text=text, published=published)).claims
        return [claim.properties["status"] for claim in claims if claim.type == "HOLDS_POSITION"]

    assert (read(f"{year + 1}-01-10"), read(f"{year - 1}-01-10")) == (["former"], ["current"])
    assert read(str(year)) == ["current"]  # the month of the article is not known
