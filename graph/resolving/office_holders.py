"""Who is meant by a post without a name: the one man who is known to have held it on the article's date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from graph.nlp.dates import complete
from graph.partial_dates import last_day, surely_before
from graph.records import Referent
from graph.resolving.careers import Post
from graph.resolving.clusters import Cluster, RefKey, ref_key
from graph.resolving.judging import subject
from graph.resolving.people import Context

YEARS = 3
"""Years from an article within which who had the post may be meant by its title, if a reader says so."""
WITHIN = 183
"""Days on either side of an article in which a holder must have been seen: half a year."""


class OfficeHolders:
    """Who was seen in which post at which body, and when."""

    def __init__(self, people: Sequence[Cluster], contexts: Mapping[RefKey, Context]) -> None:
        self._seen: dict[tuple[str, str], dict[str, list[Post]]] = defaultdict(lambda: defaultdict(list))
        self._people = {cluster.ident: cluster for cluster in people}
        for cluster in people:
            for referent in cluster.referents:
                context = contexts.get(ref_key(referent))
                for post in context.posts if context is not None else ():
                    if not post.single:
                        continue
                    self._seen[post.role, post.body][cluster.ident].append(post)

    def candidates(self, role: str, body: str, on: str | None) -> list[Cluster]:
        """Those who were seen in the post within some years of a date, by id; nobody where the date is unknown."""
        if on is None:
            return []
        return [
            self._people[ident]
            for ident, posts in sorted(self._seen.get((role, body), {}).items())
            if any(abs(int(day[:4]) - int(on[:4])) <= YEARS for post in posts for day in post.days)
        ]

    def holder(self, role: str, body: str, on: str | None) -> tuple[Cluster, str] | None:
        """The one man who held the post on a date, and how that is known; None where none or two may have.

        The date must be a day or a month. He was seen in the post on that day or in the half year before it and had not
        left by then; who else was seen in that time came surely before him or surely after the date.
        """
        if on is None or len(on) < 7:
            return None
        on = last_day(on)
        fitting: dict[str, list[str]] = {}
        for ident, posts in self._seen.get((role, body), {}).items():
            days = sorted({day for post in posts for day in _held_near(post, on)})
            if days and days[0] <= on and not _over(posts, days, on):
                fitting[ident] = days
        for ident in sorted(fitting):
            days = fitting[ident]
            others = [other for name, other in fitting.items() if name != ident]
            if all(other[-1] < days[0] or on <= days[-1] < other[0] for other in others):
                nearest = min(days, key=lambda day: (_gap(day, on), day))
                return self._people[ident], f"held the post on {on}: seen in it on {nearest}"
        return None


def _gap(day: str, on: str) -> int:
    return abs((date.fromisoformat(day) - date.fromisoformat(on)).days)


def _held_near(post: Post, on: str) -> list[str]:
    """Full dates near ``on`` on which the post was held, as seen or as stated."""
    if post.since and post.until and surely_before(post.since, on) and surely_before(on, post.until):
        return [on]
    return [day for day in (post.seen, post.since) if day and len(day) == 10 and _gap(day, on) <= WITHIN]


def _over(posts: Sequence[Post], days: Sequence[str], on: str) -> bool:
    """Whether an end of his post is told between the last day he was seen in it and ``on``."""
    last = max(day for day in days if day <= on)
    return any(last <= end <= on for post in posts for end in (post.until, post.left) if end)



class OpenTitles:
    """Gives posts without a name to the men who held them, and knows who else may be meant."""

    def __init__(
        self,
        people: Sequence[Cluster],
        contexts: Mapping[RefKey, Context],
        body_of: Mapping[RefKey, Cluster],
        published: Mapping[str, str | None],
    ) -> None:
        self._holders = OfficeHolders(people, contexts)
        self._home = {ref_key(r): cluster for cluster in people for r in cluster.referents}
        self._body_of = body_of
        self._published = published
        self.candidates: dict[RefKey, list[Cluster]] = {}

    def place(self, left_open: Sequence[Referent]) -> list[Cluster]:
        """Add each referent to the man who held the post then; those for whom none or several may be stay alone."""
        waiting = []
        for referent in left_open:
            found = self._found(referent)
            if found is None:
                ident = f"?{subject(*ref_key(referent))}"
                waiting.append(Cluster("Official", ident, referent.name, [referent], "open"))
            else:
                found[0].referents.append(referent)
                found[0].reasons[ref_key(referent)] = found[1]
        return waiting

    def _found(self, referent: Referent) -> tuple[Cluster, str] | None:
        p, said = referent.properties, self._published.get(referent.article)
        if p["open"] != "title":
            named = [(referent.article, str(each)) for each in p["candidates"]]
            self.candidates[ref_key(referent)] = [self._home[key] for key in named if key in self._home]
            return None
        body = self._body_of.get((referent.article, str(p["body"])))
        if body is None:
            return None
        on = complete(p.get("on"), said) or said
        self.candidates[ref_key(referent)] = self._holders.candidates(str(p["role"]), body.ident, on)
        return self._holders.holder(str(p["role"]), body.ident, on)
