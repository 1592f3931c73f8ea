package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"tandem/generator"
	"tandem/generator/history"
	"tandem/generator/kb"
	"tandem/generator/trust"
)

// carried returns the verifications of an earlier text of the page that are still
// valid because today's text differs by no more than a typo: from the text that the
// person verified, or else from the one that was verified last.
func carried(ctx context.Context, c *generator.Checked, p *kb.Page, person string, repository *history.Repository) ([]kb.Verification, error) {
	earlier := standing(p, c.Judged.Trust[p.ID].SignOffs)
	if len(earlier) == 0 {
		return nil, errors.New("no verification of an earlier text can be carried over")
	}
	text := earlier[0].Text
	for _, v := range earlier {
		if v.Person() == person {
			text = v.Text
		}
	}
	why := "git has no text of it that was verified"
	found := false
	err := repository.Versions(ctx, p.Path, func(version []byte) bool {
		then := c.Page(p.Path, version)
		if then == nil || trust.Hash(then) != text {
			return true
		}
		more := trust.Major(then, p)
		found, why = len(more) == 0, strings.Join(more, "; ")
		return false
	})
	switch {
	case err != nil:
		return nil, err
	case !found:
		return nil, errors.New("this is more than a typo: " + why)
	}
	return slices.DeleteFunc(earlier, func(v kb.Verification) bool { return v.Text != text }), nil
}

// standing returns each person's latest verification that counts, the latest first, if
// it is bound to a text other than today's.
func standing(p *kb.Page, signOffs []kb.SignOff) []kb.Verification {
	var all []kb.Verification
	for _, s := range signOffs {
		if s.Current || !s.Bound {
			continue
		}
		for i := len(p.Verified) - 1; i >= 0; i-- {
			if v := p.Verified[i]; v.Person() == s.Person && v.Day() == s.At {
				all = append(all, v)
				break
			}
		}
	}
	return all
}
