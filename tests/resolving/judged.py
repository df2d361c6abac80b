"""Small articles and what is built of them under decisions on file."""

from __future__ import annotations

from collections.abc import Sequence

from graph.building import Build, build_graph
from graph.records import Article, Edge, Node, Verdict

Row = tuple[str, str | None]

HÙNG, HƯNG = "Official|Đậu Văn Hùng", "Official|Đậu Văn Hưng"
TITLE = "Official|?Bí thư Tỉnh ủy Nghệ An"
CHÂU_THÀNH = "Body|Ủy ban nhân dân huyện Châu Thành"
NQ15 = "Resolution|Nghị quyết số 15-NQ/TW"


def man(post: str, name: str = "Đậu Văn Hùng") -> str:
    return f"Ông {name}, {post}, phát biểu tại hội nghị."


NGHỆ_AN, LẠNG_SƠN = man("Bí thư Tỉnh ủy Nghệ An"), man("Bí thư Tỉnh ủy Lạng Sơn")
ONE_MAN: list[Row] = [(NGHỆ_AN, "2022-03-01"), (NGHỆ_AN, "2022-03-05"), (NGHỆ_AN, "2022-03-09")]
TWO_MEN: list[Row] = [(NGHỆ_AN, None), (LẠNG_SƠN, None)]
TWO_NAMES: list[Row] = [(NGHỆ_AN, "2022-03-01"), (man("Chủ tịch UBND tỉnh Nghệ An", "Đậu Văn Hưng"), "2022-03-05")]
TWO_DISTRICTS: list[Row] = [
    (man("Bí thư Huyện ủy Đô Lương, tỉnh Nghệ An"), "2022-03-01"),
    (man("Bí thư Huyện ủy Yên Thành, tỉnh Nghệ An"), "2022-03-01"),
]
OPEN_TITLE: list[Row] = [
    (NGHỆ_AN, "2020-03-01"),
    ("Bí thư Tỉnh ủy Nghệ An yêu cầu các sở làm rõ trách nhiệm.", "2022-03-12"),
    ("Bí thư Tỉnh ủy Nghệ An yêu cầu các huyện báo cáo.", "2022-03-13"),
]
HELD_TITLE: list[Row] = [(NGHỆ_AN, "2022-03-01"), OPEN_TITLE[1]]
BODIES: list[Row] = [
    ("UBND huyện Châu Thành, tỉnh Tiền Giang tổ chức hội nghị.", "2022-03-01"),
    ("UBND huyện Châu Thành, tỉnh Trà Vinh tổ chức hội nghị.", "2022-03-01"),
    ("UBND huyện Châu Thành tổ chức hội nghị.", "2022-03-01"),
]
DOCUMENTS: list[Row] = [
    ("Bộ Chính trị ban hành Nghị quyết số 15-NQ/TW ngày 5-5-2022.", "2022-06-12"),
    ("Bộ Chính trị ban hành Nghị quyết số 15-NQ/TW.", "2022-06-15"),
]
TWO_TERMS: list[Row] = [
    (man("Bí thư Tỉnh ủy Nghệ An nhiệm kỳ 2010-2015"), "2012-03-01"),
    (man("Bí thư Tỉnh ủy Nghệ An nhiệm kỳ 2020-2025"), "2022-03-01"),
    (NGHỆ_AN, None),
]


def verdict(kind: str, first: str, second: str = "", *, who: str = "An", why: str = "", line: int = 2) -> Verdict:
    return Verdict(kind, first, second, who, "2024-05-01", why, f"decisions.csv, line {line}")


def built(rows: Sequence[Row], *verdicts: Verdict) -> Build:
    """The build of articles a0, a1, … under these decisions."""
    articles = [
        Article(f"a{n}", text, published=published, sha256=f"{n:064}") for n, (text, published) in enumerate(rows)
    ]
    return build_graph(articles, verdicts=verdicts)


def homes(made: Build, referent: str) -> list[list[str]]:
    """For each node: the articles whose thing of this name it is."""
    found: dict[str, list[str]] = {}
    for member in made.resolved.members:
        if member.referent == referent:
            found.setdefault(member.entity, []).append(member.article)
    return sorted(map(sorted, found.values()))


def home(made: Build, referent: str, article: str) -> Node:
    """The node of one thing of one article."""
    (entity,) = (m.entity for m in made.resolved.members if (m.referent, m.article) == (referent, article))
    (node,) = (node for node in made.graph.nodes if node.id == entity)
    return node


def why(made: Build, referent: str, article: str) -> str:
    (told,) = (m.why for m in made.resolved.members if (m.referent, m.article) == (referent, article))
    return told


def officials(made: Build) -> list[str]:
    return [node.name for node in made.graph.nodes if node.label == "Official"]


def findable(made: Build) -> set[str]:
    """All ids by which a node is found: its own and its earlier ones."""
    return {each for n in made.graph.nodes for each in (n.id, *n.properties.get("former_ids", ()))}


def posts(made: Build) -> list[Edge]:
    return [edge for edge in made.graph.edges if edge.type == "HOLDS_POSITION"]


def pairs(made: Build) -> set[tuple[str, str]]:
    return {(question.first, question.second) for question in made.questions}
