// Who was disciplined, by whom, with which measure
//
// People and bodies under a party or administrative measure that the articles tell of since a date. `date` is the day
// of the measure where a text states it; an article may tell of one long past.
//
// Articles since when, a day, a month or a year; one dated less precisely counts where it may lie after:
// :param since => "2022"

MATCH (by:Body)-[edge:DISCIPLINED]->(disciplined:Entity)
WHERE edge.last_seen + substring('9999-12-31', size(edge.last_seen)) >= $since
RETURN disciplined.name AS disciplined,
       [label IN labels(disciplined) WHERE label <> 'Entity'][0] AS label,
       edge.measure AS measure,
       by.name AS by,
       edge.date AS date,
       edge.first_seen AS first_seen,
       edge.quote AS quote,
       edge.publisher AS publisher,
       edge.published AS published
ORDER BY first_seen, disciplined, by, edge.id
LIMIT 500;
