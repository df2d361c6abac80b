// Sentences that hold some words
//
// Passages from which edges were made, found by their words, with or without diacritics, and what each of them
// states.
//
// Words of the sentence, with AND between them; a phrase in quotation marks:
// :param words => "\"Vành đai 4\""

CALL db.index.fulltext.queryNodes('claim_quotes', $words) YIELD node AS claim, score
WITH claim, score ORDER BY score DESC, claim.id
LIMIT 100
MATCH (claim)-[:STATED_IN]->(article:Article)
MATCH (source:Entity {id: claim.source}), (target:Entity {id: claim.target})
RETURN source.name AS source,
       claim.relation AS relation,
       target.name AS target,
       claim.quote AS quote,
       article.publisher AS publisher,
       article.published AS published,
       claim.confidence AS confidence,
       claim.inferred AS inferred,
       score
ORDER BY score DESC, claim.id;
