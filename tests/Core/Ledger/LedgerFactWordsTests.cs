using PlanKit.Ledger;

namespace PlanKit.Tests.Ledger;

public sealed class LedgerFactWordsTests
{
    [Fact]
    public void Tell_every_kind_of_fact_apart_in_both_languages()
    {
        Assert.Equal(LedgerFacts.OneOfEach.Length, LedgerFacts.OneOfEach.Select(fact => fact.Text().Chinese).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(LedgerFacts.OneOfEach.Length, LedgerFacts.OneOfEach.Select(fact => fact.Text().English).Distinct(StringComparer.Ordinal).Count());
    }
}
