// Who was disciplined, by whom, with which measure
//
// People and bodies under a party or administrative measure that the articles tell of since a date. `date` is the day of
// the measure where a text states it; an article may tell of one long past.
//
// Articles since when, a day, a month or a year:
// :param since => "2022"

MATCH (by:Body)-[measure:DISCIPLINED]->(disciplined:Entity)
WHERE measure.last_seen >= $since
RETURN disciplined.name AS disciplined,
       [label IN labels(disciplined) WHERE label <> 'Entity'][0] AS label,
       measure.measure AS measure,
       by.name AS by,
       measure.date AS date,
       measure.first_seen AS first_seen,
       measure.quote AS quote,
       measure.publisher AS publisher,
       measure.published AS published
ORDER BY first_seen, disciplined, by, measure.id
LIMIT 500;
