"""Which claims that one man holds one post at one body are one tenure (MODEL.md, "Time").

Claims are one tenure unless an end lies between them or their stated dates or terms exclude each other:

1. claims whose terms exclude each other are told apart first; then, term by term (or all together where no two
   terms exclude each other), the claims with a date are walked through in order of time: an end closes the
   tenure, and what is seen on a surely later day is the next one;
2. where terms made several tenures, a claim without a term joins the one its date fits, if it is exactly one;
3. a proposal joins the tenure that begins after it; one that no tenure follows stands on its own;
4. a claim without any date joins the only tenure there is, else the one its status fits; else it is undecided.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from graph.partial_dates import first_day, is_partial_date, last_day, surely_before
from graph.records import Claim
from graph.terms import Term, exclude, read_term

_HOLDING = ("current", "acting")


@dataclass(frozen=True, slots=True)
class PostClaim:
    """A claim on a post with what of it bears on time. Dates are partial ISO dates or None.

    ``said`` is the article's date, ``start`` and ``end`` are the stated ``from`` and ``to``. ``seen`` is the day of
    which a sighting tells where that is not the article's.
    """

    claim: Claim
    said: str | None
    status: str | None
    start: str | None
    end: str | None
    term: Term
    seen: str | None = None

    @property
    def is_proposal(self) -> bool:
        """Whether the post is not yet held."""
        return self.status == "proposed"

    @property
    def is_end(self) -> bool:
        """Whether the claim says that the tenure is over when it is said."""
        if self.is_proposal:
            return False
        if self.status == "former" or self.claim.properties.get("cause"):
            return True
        return self.end is not None and self.said is not None and last_day(self.end) <= last_day(self.said)

    @property
    def moment(self) -> str | None:
        """The date that the claim speaks of: of an end where stated, else when it was said; None without any date."""
        if self.is_proposal:
            return self.said
        if self.is_end:
            return self.end or self.said or self.start
        return self.seen or self.said or self.start or self.end

    @property
    def over_by(self) -> str | None:
        """A date by which the tenure has ended, where the claim tells."""
        return self.end or (self.said if self.is_end else None)

    @property
    def sighting(self) -> str | None:
        """The date on which the claim saw the post held, where it did."""
        return None if self.is_end or self.is_proposal else self.moment


@dataclass(slots=True)
class Tenure:
    """Claims that are one tenure, with the bounds of what they say.

    A popular office-holder has tens of thousands of claims, so the bounds are kept up to date with each claim and
    no question reads all claims again. Bounds are full dates, or None where no claim tells.
    """

    members: list[PostClaim] = field(default_factory=list)
    terms: set[Term] = field(default_factory=set)
    ended: str | None = None
    """The earliest date (as stated) by which an end is said to have come."""
    _over_by: str | None = None
    _latest_start: str | None = None
    known: str | None = None
    """A day by which the tenure had begun."""
    first_held: str | None = None
    last_held: str | None = None
    _held_until: str | None = None
    first_sighted: str | None = None
    last_sighted: str | None = None

    def add(self, claim: PostClaim) -> None:
        """Take a claim in."""
        self.members.append(claim)
        if claim.term != Term():
            self.terms.add(claim.term)
        if claim.over_by:
            self._over_by = _earlier(self._over_by, last_day(claim.over_by))
        if claim.start:
            self._latest_start = _later(self._latest_start, first_day(claim.start))
        if claim.is_proposal:
            return
        if claim.is_end and claim.over_by:
            self.ended = min((d for d in (self.ended, claim.over_by) if d), key=last_day)
        for date in (claim.start, claim.end if claim.is_end else None, claim.sighting):
            if date:
                self.first_held = _earlier(self.first_held, first_day(date))
                self.last_held = _later(self.last_held, first_day(date))
                self._held_until = _later(self._held_until, last_day(date))
        for date in (claim.start, claim.over_by, claim.sighting):
            if date:
                self.known = _earlier(self.known, last_day(date))
        if claim.sighting:
            self.first_sighted = _earlier(self.first_sighted, last_day(claim.sighting))
            self.last_sighted = _later(self.last_sighted, first_day(claim.sighting))

    def excludes(self, claim: PostClaim) -> bool:
        """Whether stated dates or terms of a claim in the tenure and of ``claim`` exclude each other."""
        return (
            surely_before(self._over_by, claim.start)
            or surely_before(claim.over_by, self._latest_start)
            or any(exclude(term, claim.term) for term in self.terms)
        )

    def terms_exclude(self, claim: PostClaim) -> bool:
        """Whether terms exclude each other, or the years of one leave out the day on which the other was held."""
        return (
            any(exclude(term, claim.term) or _outside(claim.sighting, term) for term in self.terms)
            or _outside(self.first_sighted, claim.term)
            or _outside(self.last_sighted, claim.term)
        )

    def precedes(self, other: Tenure) -> bool:
        """Whether this tenure surely came before ``other``: by number or years of the terms, else as it was seen."""
        for one in self.terms:
            for two in other.terms:
                if one.number is not None and two.number is not None:
                    return one.number < two.number
                if one.years is not None and two.years is not None:
                    return one.years < two.years
        return surely_before(self._held_until, other.first_held)


def _earlier(one: str | None, other: str) -> str:
    return other if one is None else min(one, other)


def _later(one: str | None, other: str) -> str:
    return other if one is None else max(one, other)


def _outside(date: str | None, term: Term) -> bool:
    """Whether a day lies surely outside the years of a term."""
    if term.years is None:
        return False
    first, last = term.years
    return surely_before(date, f"{first:04}") or surely_before(f"{last:04}", date)


def current_status(members: Sequence[PostClaim]) -> tuple[str | None, str | None]:
    """Return status and ``status_as_of``: those of the latest dated claim, else the best-supported status and None.

    Of claims of one date an end outweighs a sighting, and a fact a proposal.
    """
    weight = {"former": 4, "acting": 3, "current": 2, "proposed": 1}
    with_status = [m for m in members if m.status]
    dated = [(m.said, weight.get(m.status or "", 0), m.status) for m in with_status if m.said]
    if dated:
        said, _, status = max(dated, key=lambda d: (d[0] or "", d[1], d[2] or ""))
        return status, said
    facts = [m for m in with_status if not m.is_proposal] or with_status
    counts: dict[str, tuple[int, float, int, str]] = {}
    for m in facts:
        status = m.status or ""
        count, confidence, _, _ = counts.get(status, (0, 0.0, 0, ""))
        counts[status] = (count + 1, max(confidence, m.claim.confidence), weight.get(status, 0), status)
    return (max(counts.values())[3], None) if counts else (None, None)


def post_claim(claim: Claim, said: str | None) -> PostClaim:
    """Read what a claim says of time; a date that is no ISO date counts as not stated."""

    def date(value: object) -> str | None:
        return value if isinstance(value, str) and is_partial_date(value) else None

    stated = claim.properties
    return PostClaim(
        claim, date(said), stated.get("status"), date(stated.get("from")), date(stated.get("to")),
        read_term(str(stated.get("term") or "")),
    )


def tenures(claims: Iterable[PostClaim]) -> tuple[list[list[PostClaim]], list[PostClaim]]:
    """Divide claims of one man, one role key and one body into tenures, and the claims that two or more fit.

    Tenures are in order of time, claims in each by date and id. The order of ``claims`` changes nothing.
    """
    ordered = sorted(_with_ends_of_the_day(list(claims)), key=_order)
    undecided: list[PostClaim] = []
    found: list[Tenure] = []
    classes, termless = _by_term([c for c in ordered if not c.is_proposal])
    for members in classes:
        within = _walk(members)
        _place_undated([m for m in members if m.moment is None], within, undecided)
        found += within
    _place_dated([c for c in termless if c.moment], found, undecided)
    _place_proposals([c for c in ordered if c.is_proposal and c.said], found)
    undated = [c for c in termless if not c.moment] + [c for c in ordered if c.is_proposal and not c.said]
    _place_undated(undated, found, undecided)
    parts = [sorted(t.members, key=_order) for t in found]
    return sorted(parts, key=lambda part: _order(part[0])), sorted(undecided, key=_order)


def _with_ends_of_the_day(claims: Sequence[PostClaim]) -> list[PostClaim]:
    """Date a sighting back to the end that is reported on the same day: "Bí thư X thôi giữ chức từ hôm qua".

    A past stint told with its beginning and without a cause ("từ 2010 đến 2015") is no such end.
    """
    ends: dict[str, list[str]] = {}
    for claim in claims:
        tells_an_end = claim.is_end and (claim.start is None or claim.claim.properties.get("cause"))
        if tells_an_end and claim.said and claim.end and surely_before(claim.end, claim.said):
            ends.setdefault(claim.said, []).append(claim.end)
    dated_back: list[PostClaim] = []
    for claim in claims:
        last = max(ends.get(claim.said or "", ()), key=first_day, default=None)
        if claim.sighting and last and not surely_before(last, claim.start):
            claim = replace(claim, seen=last)
        dated_back.append(claim)
    return dated_back


def _order(claim: PostClaim) -> tuple[str, str, bool, str]:
    moment = claim.moment
    if moment is None:
        return ("~", "~", claim.is_end, claim.claim.id)
    return (first_day(moment), last_day(moment), claim.is_end, claim.claim.id)


def _by_term(facts: Sequence[PostClaim]) -> tuple[list[list[PostClaim]], list[PostClaim]]:
    """Return classes of claims whose terms exclude each other, and the claims that belong to no one class.

    Where no two terms exclude each other, all claims are one class: a term alone divides nothing.
    """
    classes: list[Tenure] = []
    rest = [f for f in facts if f.term == Term()]
    with_term = [f for f in facts if f.term != Term()]
    # Terms that say most go first, so that years find the numeral they belong to.
    for fact in sorted(with_term, key=lambda f: (f.term.number is None, f.term.years is None)):
        fitting = [c for c in classes if not c.terms_exclude(fact)]
        if len(fitting) > 1:
            rest.append(fact)
            continue
        if not fitting:
            fitting.append(Tenure())
            classes += fitting
        fitting[0].add(fact)
    if len(classes) <= 1:
        return ([list(facts)] if facts else []), []
    return [sorted(c.members, key=_order) for c in classes], sorted(rest, key=_order)


def _walk(members: Sequence[PostClaim]) -> list[Tenure]:
    """Walk through dated claims (sorted) and divide them where an end lies between or stated dates exclude."""
    found: list[Tenure] = []
    for claim in members:
        if claim.moment is None:
            continue
        possible = [t for t in found if not t.excludes(claim)]
        fitting = [t for t in possible if t.ended is None]
        if not fitting:
            fitting = [t for t in possible if claim.is_end or not surely_before(t.ended, claim.moment)]
        if not fitting:
            fitting = [Tenure()]
            found += fitting
        fitting[-1].add(claim)
    return found


def _place_dated(claims: Sequence[PostClaim], found: list[Tenure], undecided: list[PostClaim]) -> None:
    """Give each dated claim without a term of its own to the one tenure that its date fits, or to a new one."""
    for claim in claims:
        fitting = [t for t in found if not t.excludes(claim) and _fits(claim, t, found)]
        if len(fitting) > 1:
            undecided.append(claim)
            continue
        if not fitting:
            fitting = [Tenure()]
            found += fitting
        fitting[0].add(claim)


def _fits(claim: PostClaim, tenure: Tenure, found: Sequence[Tenure]) -> bool:
    """Whether the day that the claim speaks of can belong to the tenure, seen when each tenure was held."""
    if claim.is_end:
        if surely_before(claim.moment, tenure.last_held):
            return False
    elif surely_before(tenure.ended, claim.moment):
        return False
    if any(_outside(claim.sighting, term) for term in tenure.terms):
        return False
    others = [t for t in found if t is not tenure]
    return not any(
        (tenure.precedes(t) and surely_before(t.known, claim.moment))
        or (t.precedes(tenure) and surely_before(claim.moment, t.last_held))
        for t in others
    )


def _place_proposals(claims: Sequence[PostClaim], found: list[Tenure]) -> None:
    """Give each dated proposal to the first tenure that begins after it; the others stand on their own."""
    facts = sorted(found, key=lambda t: t.known or "~")
    ends = sorted({t.ended for t in facts if t.ended})
    waiting: list[Tenure] = []
    for claim in claims:
        following = [t for t in facts if not t.excludes(claim) and not surely_before(t.known, claim.said)]
        if following:
            following[0].add(claim)
            continue
        same = [t for t in waiting if not t.excludes(claim)]
        if same and any(surely_before(same[-1].members[-1].said, e) and surely_before(e, claim.said) for e in ends):
            same = []
        if not same:
            same = [Tenure()]
            waiting += same
        same[-1].add(claim)
    found += waiting


def _place_undated(claims: Sequence[PostClaim], found: list[Tenure], undecided: list[PostClaim]) -> None:
    """Give claims without any date to the only tenure there is, else to the one their status fits.

    Where no tenure allows them they make one.
    """
    status = {id(t): current_status(t.members)[0] for t in found}
    for claim in claims:
        fitting = [t for t in found if not t.excludes(claim)]
        if len(fitting) > 1:
            same = [t for t in fitting if status[id(t)] == claim.status]
            alike = [t for t in fitting if status[id(t)] in _HOLDING and claim.status in _HOLDING]
            fitting = same or alike or fitting
        if len(fitting) > 1:
            undecided.append(claim)
            continue
        if not fitting:
            new = Tenure()
            found.append(new)
            status[id(new)] = claim.status
            fitting = [new]
        fitting[0].add(claim)
