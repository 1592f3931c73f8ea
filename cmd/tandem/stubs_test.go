package main

func fileAttackCases() []faultCase { return nil }
func costAttackCases() []faultCase { return nil }
func editionCases() []faultCase    { return nil }
func restCases() []faultCase       { return nil }
