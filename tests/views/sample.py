"""Graphs to try the page on: a small invented one, a hostile one, and a generated one of any size."""

from __future__ import annotations

import random
from typing import Any

from graph.records import Article, Claim, Edge, Graph, Mention, Node

PAPERS = ("Báo Sông Lam (hư cấu)", "Báo Cửa Biển (hư cấu)")
FIRST_TEXT = (
    "Sáng 5/5/2022, Bí thư Thành ủy Hải Thanh Đặng Thị Đào chủ trì hội nghị tổng kết Nghị quyết số 15-NQ/TU. "
    "Bà Đào đề nghị UBND thành phố ban hành Kế hoạch 81/KH-UBND trong tháng 6."
)
SECOND_TEXT = (
    "Ông Lê Văn Hưng thôi giữ chức Chủ tịch UBND thành phố Hải Thanh từ ngày 1/3/2023; ông Lê Văn Hùng, "
    "Phó Chủ tịch UBND thành phố, được giao phụ trách."
)


def _node(id: str, label: str, name: str, en: str | None = None, aliases: tuple[str, ...] = (), **rest: Any) -> Node:
    return Node(id, label, name, en, aliases, rest)


def small() -> Graph:
    """A city of ten invented things, two articles, every kind of tie that the page treats apart."""
    articles = (
        Article("a1", FIRST_TEXT, "Hải Thanh tổng kết Nghị quyết 15", PAPERS[0], "2022-05-05",
                "https://example.org/hai-thanh/1"),
        Article("a2", SECOND_TEXT, "Hải Thanh có người phụ trách mới", PAPERS[1], "2023-03-02", None),
    )  # fmt: skip
    nodes = (
        _node("dao", "Official", "Đặng Thị Đào", aliases=("Bà Đào",), former_ids=["đào"]),
        _node("hung", "Official", "Lê Văn Hưng"),
        _node("hùng", "Official", "Lê Văn Hùng"),
        _node("thanh-uy", "Body", "Thành ủy Hải Thanh", "Hải Thanh City Party Committee", level="province",
              branch="party"),
        _node("ubnd", "Body", "Ủy ban nhân dân thành phố Hải Thanh", "People's Committee of Hải Thanh City",
              ("UBND thành phố", "UBND thành phố Hải Thanh"), level="province", branch="state",
              place="hai-thanh"),
        _node("nq15", "Resolution", "Nghị quyết số 15-NQ/TU", "Resolution No. 15-NQ/TU", kind="Nghị quyết",
              number="15", sign="NQ/TU", date="2017-04"),
        _node("kh81", "Program", "Kế hoạch 81/KH-UBND", "Plan No. 81/KH-UBND", kind="Kế hoạch", number="81"),
        _node("hoi-nghi", "Event", "Hội nghị tổng kết Nghị quyết số 15-NQ/TU", date="2022-05-05"),
        _node("hai-thanh", "Place", "thành phố Hải Thanh", level="province"),
        _node("le", "Official", "Phạm Văn Lẻ"),
    )  # fmt: skip
    mentions: list[Mention] = []
    claims: list[Claim] = []
    claim_edges: dict[str, str] = {}
    mention_nodes: dict[str, str] = {}

    def mention(article: Article, text: str, node: str, label: str) -> str:
        start = article.text.index(text)
        id = f"{article.id}:{start}-{start + len(text)}"
        if id not in mention_nodes:
            mentions.append(Mention(id, article.id, start, start + len(text), text, label, "named", node))
            mention_nodes[id] = node
        return id

    labels = {node.id: node.label for node in nodes}
    edges: list[Edge] = []

    def edge(
        id: str, source: tuple[str, str], type: str, target: tuple[str, str], article: Article, inferred: bool = False,
        **properties: Any,
    ) -> None:  # fmt: skip
        ends = [mention(article, text, node, labels[node]) for node, text in (source, target)]
        stop = article.text.index(".", max(article.text.index(source[1]), article.text.index(target[1]))) + 1
        quote = article.text[:stop]
        claim = f"c{len(claims)}"
        claims.append(Claim(claim, article.id, type, *ends, 0, stop, quote, "sample", 0.9, inferred))
        claim_edges[claim] = id
        quotes = ({"article": article.id, "start": 0, "end": stop, "quote": quote},)
        edges.append(
            Edge(id, source[0], type, target[0], properties, inferred, 1, 1, article.published, article.published,
                 0.9, quotes, (article.publisher or "",))
        )  # fmt: skip

    first, second = articles
    edge("e-dao", ("dao", "Đặng Thị Đào"), "HOLDS_POSITION", ("thanh-uy", "Thành ủy Hải Thanh"), first,
         role="Bí thư", role_key="Bí thư", role_en="Secretary", rank="head", status="current",
         status_as_of="2022-05-05")  # fmt: skip
    edge("e-hung", ("hung", "Lê Văn Hưng"), "HOLDS_POSITION", ("ubnd", "UBND thành phố Hải Thanh"), second,
         role="Chủ tịch", role_key="Chủ tịch", rank="head", status="former", status_as_of="2023-03-02",
         to="2023-03-01")  # fmt: skip
    for at, (role, status) in enumerate((("Phó Chủ tịch", "current"), ("phụ trách", "acting"))):
        edge(f"e-hùng-{at}", ("hùng", "Lê Văn Hùng"), "HOLDS_POSITION", ("ubnd", "UBND thành phố"), second,
             role=role, role_key=role, status=status, status_as_of="2023-03-02")  # fmt: skip
    edge("e-chair", ("dao", "Đặng Thị Đào"), "TOOK_PART_IN", ("hoi-nghi", "hội nghị tổng kết"), first, capacity="chair")
    edge("e-reviews", ("hoi-nghi", "hội nghị tổng kết"), "REVIEWS", ("nq15", "Nghị quyết số 15-NQ/TU"), first)
    edge("e-issued", ("ubnd", "UBND thành phố"), "ISSUED", ("kh81", "Kế hoạch 81/KH-UBND"), first)
    edge("e-implements", ("kh81", "Kế hoạch 81/KH-UBND"), "IMPLEMENTS", ("nq15", "Nghị quyết số 15-NQ/TU"), first,
         inferred=True)  # fmt: skip
    named = {(node, m.article) for m in mentions for node in [mention_nodes[m.id]]}
    edges += [Edge(f"m-{node}-{a}", node, "MENTIONED_IN", a, {"count": 1}) for node, a in sorted(named)]
    edges += [Edge(f"p-{body}", body, "IN_PLACE", "hai-thanh") for body in ("thanh-uy", "ubnd", "hoi-nghi")]
    return Graph(articles, nodes, tuple(edges), tuple(claims), tuple(mentions), claim_edges, mention_nodes)


HOSTILE = (
    "<script>window.broken=1</script>",
    "</script><script>window.broken=2</script>",
    "<img src=x onerror='window.broken=3'>",
    '"><svg onload=window.broken=4>',
    "{{ 7*7 }}{% raw %} <!-- --> ]]> \u2028\u2029",
    "\u202eрсо 𝐇à 🏛 `${window.broken=5}`",
)


def hostile() -> Graph:
    """A graph in which every text tries to become markup or a script, and two addresses to run one."""
    bad = " ".join(HOSTILE)
    addresses = ("javascript:window.broken=6", "data:text/html,<script>window.broken=7</script>")
    articles = tuple(
        Article(f"a{at}{HOSTILE[at]}", bad, HOSTILE[at], HOSTILE[2], HOSTILE[3], address)
        for at, address in enumerate(addresses)
    )
    nodes = tuple(
        Node(f"n{at} {text}", "Body", text, text, (text,), {"level": text, "place": text})
        for at, text in enumerate(HOSTILE)
    )
    quote = {"article": articles[0].id, "start": 0, "end": len(bad), "quote": bad}
    edges = tuple(
        Edge(f"e{at} {text}", nodes[0].id, "PART_OF", nodes[at].id, {"how": text}, False, 1, 1, text, text, 0.5,
             (quote,), (text,))
        for at, text in enumerate(HOSTILE) if at
    )  # fmt: skip
    seen = tuple(Edge(f"m{at}", node.id, "MENTIONED_IN", articles[at % 2].id) for at, node in enumerate(nodes))
    return Graph(articles, nodes, edges + seen, (), (), {}, {})


FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ")
MIDDLE = ("Văn", "Thị", "Minh", "Quang", "Thanh", "Hữu", "Ngọc", "Đức")
GIVEN = ("An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Hùng", "Khánh", "Lan", "Minh", "Nga", "Phong", "Sơn", "Tú")
PLACES = ("Bắc Lĩnh", "Cửa Tùng", "Đông Vân", "Hải Thanh", "Kim Sa", "Nam Trà", "Phú Hạ", "Sông Đào", "Tân Mộc")
ORGANS = ("Thành ủy", "Ủy ban nhân dân thành phố", "Hội đồng nhân dân thành phố", "Ban Tổ chức Thành ủy",
          "Ban Thường vụ Thành ủy", "Công an thành phố", "Sở Tài chính", "Sở Nội vụ")  # fmt: skip
ROLES = ("Bí thư", "Phó Bí thư", "Chủ tịch", "Phó Chủ tịch", "Trưởng ban", "Giám đốc", "Phó Giám đốc")


def generated(size: int = 1000, seed: int = 7) -> Graph:
    """A graph of ``size`` nodes in the proportions of real ones: cities of bodies with their officials."""
    chance = random.Random(seed)
    nodes: list[Node] = []
    edges: list[Edge] = []
    bodies: list[Node] = []
    article = Article("a", "Một câu.", "Tin", PAPERS[0], "2024-05-01", "https://example.org/a")

    def node(label: str, name: str, **properties: Any) -> Node:
        made = Node(f"{label.lower()}:{len(nodes)}", label, name, None, (), properties)
        nodes.append(made)
        return made

    def edge(source: Node, type: str, target: Node, **properties: Any) -> None:
        quote = {"article": "a", "start": 0, "end": 8, "quote": article.text}
        many = chance.choice((1, 1, 1, 2, 4))
        edges.append(
            Edge(f"e{len(edges)}", source.id, type, target.id, properties, chance.random() < 0.15, many, 1,
                 "2024-05-01", "2024-05-01", 0.8, (quote,), (PAPERS[0],))
        )  # fmt: skip

    while len(nodes) < size:
        term = len(nodes) // 150 + 1
        where = f"{PLACES[len(nodes) % len(PLACES)]} {term}"
        own: list[Node] = []
        for at in range(chance.randint(1, len(ORGANS))):
            made = node("Body", f"{ORGANS[at]} {where}", level="province")
            if own:
                edge(made, "PART_OF", chance.choice(own))
            own.append(made)
        for body in own:
            for _ in range(min(int(chance.paretovariate(0.9)), 30)):
                name = f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"
                person = node("Official", name)
                edge(person, "HOLDS_POSITION", body, role=chance.choice(ROLES), status="current")
                if chance.random() < 0.25:
                    edge(person, "HOLDS_POSITION", chance.choice(own), role=chance.choice(ROLES), status="former")
        for _ in range(chance.randint(0, 5)):
            kind = chance.choice(("Program", "Resolution"))
            made = node(kind, f"{'Kế hoạch' if kind == 'Program' else 'Nghị quyết'} số {chance.randint(1, 300)}")
            edge(chance.choice(own), "ISSUED", made)
            if bodies and chance.random() < 0.5:
                edge(chance.choice(bodies), "IMPLEMENTS", made)
        if bodies and chance.random() < 0.8:
            edge(own[0], "PART_OF", chance.choice(bodies[:40]))
        if chance.random() < 0.5:
            event = node("Event", f"Hội nghị {where}")
            edge(own[0], "ORGANISED", event)
        bodies += own
    kept = {made.id for made in nodes[:size]}
    return Graph(
        (article,), tuple(nodes[:size]),
        tuple(one for one in edges if one.source in kept and one.target in kept), (), (), {}, {},
    )  # fmt: skip
