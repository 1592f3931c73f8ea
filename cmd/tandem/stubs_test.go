package main

func requestCases() []faultCase    { return nil }
func serverCases() []faultCase     { return nil }
func searchCases() []faultCase     { return nil }
func audienceCases() []faultCase   { return nil }
func leakCases() []faultCase       { return nil }
func resourceCases() []faultCase   { return nil }
func fileAttackCases() []faultCase { return nil }
func costAttackCases() []faultCase { return nil }
func editionCases() []faultCase    { return nil }
func restCases() []faultCase       { return nil }
