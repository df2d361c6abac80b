// Who was honoured, by whom, with what
//
// Honours to people and bodies that the articles tell of since a date. `date` is the day of the honour where a text
// states it.
//
// Articles since when, a day, a month or a year; one dated less precisely counts where it may lie after:
// :param since => "2022"

MATCH (by:Body)-[honour:AWARDED]->(honoured:Entity)
WHERE honour.last_seen + substring('9999-12-31', size(honour.last_seen)) >= $since
RETURN honoured.name AS honoured,
       [label IN labels(honoured) WHERE label <> 'Entity'][0] AS label,
       honour.award AS award,
       by.name AS by,
       honour.date AS date,
       honour.first_seen AS first_seen,
       honour.quote AS quote,
       honour.publisher AS publisher,
       honour.published AS published
ORDER BY first_seen, by, honoured, honour.id
LIMIT 500;
