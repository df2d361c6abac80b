"""Documents that have a number, over articles.

The key is kind, number, sign, and year or term: numbering starts anew each party term for TW and TU, each year for
the state's papers, in each province for itself. A mention that lacks a part of the key joins the one document that
issuer, date, title and time allow; where two fit, or none, it stays on its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from graph.nlp.gazetteer import Gazetteer
from graph.nlp.terms import roman
from graph.partial_dates import agree, surely_before
from graph.records import Referent
from graph.resolving.careers import rules
from graph.resolving.clusters import Cluster, ref_key
from graph.resolving.keys import entity_id, slug, whole_key
from graph.resolving.titles import same_title, title_of, titles_exclude
from graph.terms import exclude, read_term

LOCAL_SIGN = re.compile(r"(?:^|[/-])(TU|HU|QU|ĐU|HĐND\d*|UBND|UB|UBNN|SYT|SGDĐT|BTV)\b")
DISTRICT = frozenset({"HU", "QU"})
PROPERTIES = ("kind", "number", "sign", "date", "term", "subject", "issuer")


def document_properties(referents: Sequence[Referent]) -> dict[str, object]:
    """The most precise date and, for the rest, the first value in the order of articles."""
    made: dict[str, object] = {}
    for referent in referents:
        for key in PROPERTIES:
            value = referent.properties.get(key)
            if value and (key not in made or (key == "date" and len(str(value)) > len(str(made[key])))):
                made[key] = value
    return made


class Numbered:
    """The numbered documents of a pile: ``clusters`` after ``add`` of all that have a number."""

    def __init__(self, homes: Mapping[str, str], published: Mapping[str, str | None]) -> None:
        self._homes = homes
        self._published = published
        self.clusters: list[Cluster] = []

    def add(self, referents: Iterable[Referent]) -> None:
        """Group full numbers first, then give bare ones to them."""
        full: dict[tuple[str, ...], list[Referent]] = defaultdict(list)
        bare: list[Referent] = []
        for referent in sorted(referents, key=ref_key):
            if referent.properties.get("sign"):
                full[_stem(referent)].append(referent)
            else:
                bare.append(referent)
        for stem in sorted(full):
            self._by_scope(full[stem])
        # "Đề án … (Đề án 06)": a title that goes by a number.
        titled = [r for r in bare if not _bare_name(r)]
        bare = [r for r in bare if _bare_name(r)]
        by_title: dict[str, list[Referent]] = defaultdict(list)
        for referent in titled:
            by_title[whole_key(referent.name)].append(referent)
        for name in sorted(by_title):
            self.clusters.append(self._cluster(by_title[name], ""))
        complete = list(self.clusters)
        for referent in bare:
            self._place(referent, [c for c in complete if self._allows(c, referent)], complete)
        self.clusters = _merged(self.clusters)

    # -- full numbers --------------------------------------------------------------------------

    def _by_scope(self, referents: Sequence[Referent]) -> None:
        by_scope: dict[str, list[Referent]] = defaultdict(list)
        for referent in referents:
            by_scope[self._scope(referent)].append(referent)
        unknown = by_scope.pop("", []) if LOCAL_SIGN.search(str(referents[0].properties.get("sign") or "")) else []
        made: list[Cluster] = []
        for scope in sorted(by_scope):
            made += self._by_time(by_scope[scope], scope)
        self.clusters += made
        for referent in unknown:
            # A province's number without a word on the province: only title or day can tell.
            self._place(referent, [c for c in made if _told(c, referent)], made)

    def _scope(self, referent: Referent) -> str:
        """Whose numbering it is: a local sign belongs to the issuer's or the article's province."""
        sign = str(referent.properties.get("sign") or "")
        if not LOCAL_SIGN.search(sign):
            return ""
        issuer = str(referent.properties.get("issuer") or "")
        if sign.split("/")[-1] in DISTRICT and issuer:
            return issuer.removeprefix("Ban Thường vụ ")
        if sign.split("/")[-1] in DISTRICT:
            return ""
        return _province_of(issuer) or self._homes.get(referent.article, "")

    def _by_time(self, referents: Sequence[Referent], scope: str) -> list[Cluster]:
        """One number, sign and scope: a document a year or term; what has neither joins the only one it can be."""
        parts: list[list[Referent]] = []
        order = sorted(referents, key=lambda r: (not _date(r), "term" not in r.properties, ref_key(r)))
        left: list[tuple[Referent, list[list[Referent]]]] = []
        for referent in order:
            dated = bool(_date(referent))
            fitting = [part for part in parts if self._one_time(part, referent)]
            if len(fitting) > 1:
                fitting = [part for part in fitting if same_title(part, referent)] or fitting
            if len(fitting) == 1:
                fitting[0].append(referent)
            elif fitting:
                left.append((referent, fitting))
            elif dated or referent.properties.get("term") or all(titles_exclude(part, referent) for part in parts):
                parts.append([referent])
            else:
                left.append((referent, []))
        made = {id(part): self._cluster(part, scope) for part in parts}
        _told_apart_by_title(list(made.values()))
        early = [referent for referent, fitting in left if not fitting]
        clusters = list(made.values())
        if early:
            clusters.append(self._cluster(early, scope))
        for referent, fitting in left:
            if fitting:
                alone = _alone(referent)
                _ask(alone, [made[id(part)] for part in fitting])
                clusters.append(alone)
        return clusters

    def _one_time(self, part: Sequence[Referent], referent: Referent) -> bool:
        """Whether a mention may be of the document of others: years, terms and the article's date allow it."""
        date, term = _date(referent), str(referent.properties.get("term") or "")
        if _year_in_number(referent) and any(_year_in_number(other) == _year_in_number(referent) for other in part):
            return True
        for other in part:
            their = _date(other)
            if date and their and date[:4] != their[:4]:
                return False
            if term and other.properties.get("term") and _terms_exclude(term, str(other.properties["term"])):
                return False
            if self._too_early(referent, their) or self._too_early(other, date):
                return False
            if _outside_term(date, other) or _outside_term(their, referent):
                return False
        return not titles_exclude(part, referent)

    def _too_early(self, referent: Referent, date: str) -> bool:
        """Whether the article is older than a document of this date."""
        return bool(date) and surely_before(self._published.get(referent.article), date)

    def _cluster(self, referents: Sequence[Referent], scope: str) -> Cluster:
        referents = sorted(referents, key=ref_key)
        properties = document_properties(referents)
        names = {r.name for r in referents}
        name = min(names, key=lambda n: (-len(n), n))
        keyed = _without_zero(name)
        properties["number"] = max((str(r.properties["number"]) for r in referents), key=lambda n: (len(n), n))
        when = str(properties.get("date") or "")[:4] or str(properties.get("term") or "").split(",")[0]
        in_number = "/" in str(properties["number"])
        ident = entity_id(referents[0].label, keyed, scope, None if in_number else when)
        former = {entity_id(referents[0].label, keyed), entity_id(referents[0].label, keyed, scope)}
        for referent in referents:
            former.add(_alone(referent).ident)
            term, date = str(referent.properties.get("term") or ""), _date(referent)[:4]
            former.add(entity_id(referent.label, _without_zero(referent.name), scope, date))
            former.add(entity_id(referent.label, _without_zero(referent.name), scope))
            former |= {entity_id(referent.label, keyed, *parts) for parts in ((scope, term), (date,), (scope, date))}
        return Cluster(
            referents[0].label, ident, name, referents, "number and sign", properties, former=former
        )

    # -- bare numbers --------------------------------------------------------------------------

    def _allows(self, cluster: Cluster, referent: Referent) -> bool:
        """Whether a number without its sign may be this full document."""
        p, full = referent.properties, cluster.properties
        if cluster.label != referent.label or _kind(cluster.referents[0]) != _kind(referent):
            return False
        if not full.get("sign"):
            same = str(full.get("number")).lstrip("0") == str(p["number"]).lstrip("0")
            early = any(self._too_early(referent, str(r.properties.get("date") or "")) for r in cluster.referents)
            return same and not early and not titles_exclude(cluster.referents, referent)
        if str(full.get("number")).partition("/")[0].lstrip("0") != str(p["number"]).partition("/")[0].lstrip("0"):
            return False
        one, other = _date(referent), str(full.get("date") or "")
        if (one and other and not agree(one, other)) or self._too_early(referent, other):
            return False
        if p.get("term") and full.get("term") and _terms_exclude(str(p["term"]), str(full["term"])):
            return False
        issuer, sign = str(p.get("issuer") or ""), str(full["sign"])
        if p.get("central"):
            return sign.endswith("TW")
        year = str(full.get("number")).partition("/")[2]
        if one and year and one[:4] != year:
            return False
        told = same_title(cluster.referents, referent) or bool(one and (other or year))
        if titles_exclude(cluster.referents, referent):
            return False
        if issuer and self._issues(issuer, cluster) and full.get("issuer") in (None, issuer, *_fellows(issuer)):
            # A number that starts anew each year is not told by its issuer alone, but in that very year.
            return told or not year or year == str(self._published.get(referent.article) or "")[:4]
        return not issuer and told

    def _issues(self, issuer: str, cluster: Cluster) -> bool:
        """Whether an issuer gives documents the sign of this one, in the province it is of."""
        sign = re.sub(r"\d+$", "", str(cluster.properties["sign"]))
        central = tuple(str(each["sign"]) for each in rules()["issued_with"] if each["issuer"] == issuer)
        if central:
            return re.split(r"[/-]", sign)[-1] in central
        if not LOCAL_SIGN.search(sign):
            return issuer.startswith("Bộ ") and sign.split("-")[-1].startswith("B")
        organs = [each for each in rules()["local_signs"] if issuer.startswith(tuple(each["organs"]))]
        scopes = {self._scope(r) for r in cluster.referents}
        whose = issuer.removeprefix("Ban Thường vụ ") if sign.split("/")[-1] in DISTRICT else _province_of(issuer)
        return (not organs or sign.endswith(organs[0]["sign"])) and whose in scopes

    def _place(self, referent: Referent, fitting: Sequence[Cluster], known: Sequence[Cluster]) -> None:
        """Give a mention to the one cluster that fits, by its title where several do; else it stays alone."""
        if len(fitting) > 1:
            fitting = [cluster for cluster in fitting if same_title(cluster.referents, referent)] or fitting
        if len(fitting) == 1:
            cluster = fitting[0]
            cluster.referents.append(referent)
            cluster.former.add(_alone(referent).ident)
            cluster.reasons[ref_key(referent)] = "the only one that number, issuer, date, title and time allow"
            return
        alone = _alone(referent)
        _ask(alone, fitting or [c for c in known if _alike(c, referent)])
        self.clusters.append(alone)


def _told_apart_by_title(clusters: Sequence[Cluster]) -> None:
    """Give documents of one key, told apart by what they are about alone, ids that say it."""
    idents = [cluster.ident for cluster in clusters]
    for cluster in clusters:
        if idents.count(cluster.ident) > 1:
            about = next((title for title in map(title_of, cluster.referents) if title), "")
            cluster.former.add(cluster.ident)
            cluster.ident += f"/{about[:40].rstrip('-')}" if about else ""


def _year_in_number(referent: Referent) -> str:
    """As in 30/2020/NĐ-CP."""
    return str(referent.properties["number"]).partition("/")[2]


def _date(referent: Referent) -> str:
    """When a document was issued: the year in its number is surer than a date beside it."""
    year, date = _year_in_number(referent), str(referent.properties.get("date") or "")
    return date if not year or date.startswith(year) else year


def _stem(referent: Referent) -> tuple[str, ...]:
    p = referent.properties
    number = str(p["number"]).partition("/")[0].lstrip("0")
    return referent.label, _kind(referent), number, slug(str(p.get("sign") or ""))


def _bare_name(referent: Referent) -> bool:
    """Whether a document is named by its number alone."""
    number = str(referent.properties["number"]).partition("/")[0].lstrip("0")
    in_name = re.search(rf"\b0*{re.escape(number)}\b", referent.name) is not None
    return in_name or not referent.properties.get("subject")


def _kind(referent: Referent) -> str:
    """As in "Chương trình hành động số 10-CTr/TU", whose sign says only "Chương trình"."""
    return str(referent.properties.get("kind")).removesuffix(" hành động")


def _without_zero(name: str) -> str:
    """A name by which 04-NQ/TU and 4-NQ/TU are one."""
    return re.sub(r"\b0+(?=\d)", "", name, count=1)


@cache
def _province_of(issuer: str) -> str | None:
    """The name of the province that a local issuer's name ends with."""
    units = Gazetteer.load().units.values()
    return next((u.name for u in units if u.level == "province" and issuer.endswith(f" {u.name}")), None)


@cache
def _fellows(issuer: str) -> tuple[str, ...]:
    """The committee of a standing committee, and the other way round: papers name either for one document."""
    board = "Ban Thường vụ "
    return (issuer.removeprefix(board),) if issuer.startswith(board) else (board + issuer,)


def _terms_exclude(one: str, other: str) -> bool:
    return exclude(read_term(one), read_term(other))


def _told(cluster: Cluster, referent: Referent) -> bool:
    date = str(referent.properties.get("date") or "")
    return same_title(cluster.referents, referent) or (len(date) == 10 and date == cluster.properties.get("date"))


def _outside_term(date: str, referent: Referent) -> bool:
    """Whether a document of this date is surely not of the term that another mention gives."""
    term = read_term(str(referent.properties.get("term") or ""))
    if not date:
        return False
    central = str(referent.properties.get("sign") or "").endswith("TW") and term.number is not None
    years = term.years or (rules()["party_terms"].get(roman(str(term.number))) if central else None)
    return years is not None and not years[0] <= int(date[:4]) <= years[1]


def _alike(cluster: Cluster, referent: Referent) -> bool:
    """Whether kind and number are the same, so that a reader may see that they are one."""
    full, p = cluster.properties, referent.properties
    number = str(full.get("number") or "").split("/")[0].lstrip("0")
    same_kind = cluster.label == referent.label and _kind(cluster.referents[0]) == _kind(referent)
    return same_kind and number == str(p["number"]).lstrip("0")


def _ask(alone: Cluster, fitting: Sequence[Cluster]) -> None:
    why = f"{len(fitting)} documents fit" if len(fitting) > 1 else "the number alone does not tell"
    for cluster in fitting[:5]:
        alone.apart.append((ref_key(cluster.referents[0]), why))


def _alone(referent: Referent) -> Cluster:
    p = referent.properties
    issuer, year = str(p.get("issuer") or "") or None, _date(referent)[:4]
    own = None if issuer or year else referent.article
    ident = entity_id(referent.label, referent.name, issuer, None if _year_in_number(referent) else year, own)
    return Cluster(referent.label, ident, referent.name, [referent], "number alone", document_properties([referent]))


def _merged(clusters: Iterable[Cluster]) -> list[Cluster]:
    """Partial mentions with one key are one thing."""
    by_id: dict[str, Cluster] = {}
    for cluster in clusters:
        known = by_id.setdefault(cluster.ident, cluster)
        if known is not cluster:
            known.referents.extend(cluster.referents)
            known.reasons |= cluster.reasons
            known.apart += cluster.apart
    for cluster in by_id.values():
        cluster.referents.sort(key=ref_key)
        cluster.properties = document_properties(cluster.referents)
    return list(by_id.values())
