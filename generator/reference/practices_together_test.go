package reference

// Inclusion, strengths, co-creation and learning: how partners work together.

func inclusionPractices() []advice {
	return []advice{
		{"Draw a map of everybody who will feel the result, and of what they want", "stakeholders.rows.interest", "", "playbooks/inclusive-workshop"},
		{"Have each group in the room that the result affects, or name it as missing", "stakeholders.rows.represented_by stakeholders.rows.sessions", "stakeholders/nobody-represents stakeholders/not-met", "playbooks/inclusive-workshop"},
		{"Share out the time: in turn, in silent writing, alone, in pairs, in fours, all", "", "", "playbooks/inclusive-workshop"},
		{"Let critique have its own place and form", "", "", "playbooks/inclusive-workshop"},
		{"Put evidence on the table, so that data count and not rank", "", "", "playbooks/inclusive-workshop"},
		{"Pay those who come unpaid, and name them in public", "stakeholders.rows.compensated", "stakeholders/unpaid", "playbooks/inclusive-workshop"},
		{"Publish how people treat each other in the room: respect, time, credit", "agreement.kind", "", "playbooks/inclusive-workshop"},
		{"Take input from every level, and say what became of it", "", "", "playbooks/inclusive-workshop"},
		{"Try a result with the people at the edges, not with the average user alone", "", "", "playbooks/co-design-sprint"},
		{"Offer more than one way and time of taking part", "", "", "playbooks/inclusive-workshop"},
	}
}

func strengthPractices() []advice {
	return []advice{
		{"List what each partner has: knowledge, data, tools, rights, doors it can open", "strengths.rows.asset", "strengths/nobody-owns", "strengths/hospital-and-lab"},
		{"Give work to whoever is better placed for it", "strengths.rows.edge backlog.items", "", "playbooks/divide-work-by-strength"},
		{"Agree at the start what goes each way: access for access, credit for work, a share of the gain", "agreement.terms.gives agreement.terms.gets", "agreement/one-sided", "agreements/reciprocity"},
		{"Make teaching part of the plan: teach-backs, walkthroughs, days beside each other", "teach-back.format", "", "playbooks/teach-back-routine"},
		{"Keep one backlog for both and mark each item with who has the edge", "backlog.items", "", "backlog/joint"},
		{"Let the side that is learning lead some of the work while the other sits beside it", "", "", "playbooks/divide-work-by-strength"},
		{"Try things in each other's surroundings, beside what is done today", "", "", "playbooks/divide-work-by-strength"},
		{"Count money, hours and people that each side gives, and even them out", "agreement.terms", "", "playbooks/divide-work-by-strength"},
	}
}

func creationPractices() []advice {
	return []advice{
		{"Design together in a short sprint: frame, sketch, try", "", "", "playbooks/co-design-sprint"},
		{"Have those in the room who can say yes to each limit", "", "", "playbooks/co-design-sprint"},
		{"Let whoever will live with a result help to shape it", "", "", "playbooks/co-design-sprint"},
		{"Settle early who owns, uses and publishes what comes out", "agreement.model", "charter/without-ip-terms", "agreements/ip-and-publishing"},
		{"Settle access to data before anybody needs it", "agreement.kind", "", "agreements/data-access"},
		{"Track who did what and when, so that ownership follows contribution", "page.credits.by", "", "playbooks/co-design-sprint"},
		{"Own important pieces together, and name who keeps each", "asset.licence page.owners", "owner/missing", "assets/labelling-guide"},
		{"Publish together what both found, with what must not be shown taken out", "agreement.model", "", "decisions/dual-licence-for-the-model"},
	}
}

func learningPractices() []advice {
	return []advice{
		{"State what each side wants to learn, as an aim of the phase", "charter.learning", "", "playbooks/write-the-charter"},
		{"Owe a named playbook at the end of the phase", "charter.delivers", "charter/without-playbook", "playbooks/adapt-to-a-new-specialty"},
		{"Teach each other every week for half an hour at most", "teach-back.date", "", "decisions/weekly-teach-back-slot"},
		{"Take turns in teaching", "teach-back.teacher", "teach-back/out-of-balance", "playbooks/teach-back-routine"},
		{"Have learners explain it back, and write down what did not come back", "teach-back.understood teach-back.gaps", "", "playbooks/teach-back-routine"},
		{"Look back without blame at every milestone", "retro.milestones", "roadmap/milestone-without-retro", "retros/2026-10-30-pilot-sprint-2"},
		{"After something went wrong, compare what was meant with what happened", "retro.intended retro.actual", "", "retros/2026-10-09-redaction-near-miss"},
		{"Turn each lesson into a page, at best into a task of a checklist", "retro.lessons checklist.for", "retro/lesson-without-page", "guides/write-a-page"},
		{"Decline a lesson with its reason rather than let it lie", "retro.lessons", "", "checklists/monthly-steering"},
		{"Keep knowledge in one base that can be searched", "page.tags", "", "guides/how-this-base-works"},
		{"Name who keeps each page true, and when it was last found true", "page.verified.at", "trust/unverified", "guides/keep-pages-true"},
		{"Explain the other house's words and data where they are used", "term.means", "", "glossary/index"},
		{"Give newcomers a path, and let them prove what they understood", "path.steps.ask", "path/step-not-current", "paths/lab-newcomer"},
		{"Make it possible to go on alone, with little help from the other side", "charter.learning", "", "playbooks/adapt-to-a-new-specialty"},
		{"Write down how things are done, so that they outlive a project and its leader", "playbook.steps", "", "playbooks/index"},
	}
}
