using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;
using static PlanKit.Tests.Ledger.ProgressFixture;

namespace PlanKit.Tests.Ledger;

public sealed class EntriesInForceTests
{
    [Fact]
    public void Are_those_about_the_day_or_an_earlier_one_by_number()
    {
        LedgerBuilder ledger = new LedgerBuilder(ThePlan).Tick("3", Quarter.Q2).Tick("3", Quarter.Q1).Tick("3", Quarter.Q3);

        Assert.Equal([1L, 2L], On(ledger, new DateOnly(2016, 6, 30)));
        Assert.Equal([2L], On(ledger, new DateOnly(2016, 6, 29)));
    }

    [Fact]
    public void Are_without_what_was_retracted_and_without_the_retraction() =>
        Assert.Equal([2L], On(new LedgerBuilder(ThePlan).Tick("3", Quarter.Q1).Tick("3", Quarter.Q1).Retract(1)));

    [Fact]
    public void Hold_again_what_a_retracted_retraction_took_away() =>
        Assert.Equal([1L], On(new LedgerBuilder(ThePlan).Tick("3", Quarter.Q1).Retract(1).Retract(2)));

    [Fact]
    public void Lose_it_again_when_that_is_retracted_too() =>
        Assert.Empty(On(new LedgerBuilder(ThePlan).Tick("3", Quarter.Q1).Retract(1).Retract(2).Retract(3)));

    [Fact]
    public void Stay_retracted_while_one_of_two_retractions_is_in_force() =>
        Assert.Empty(On(new LedgerBuilder(ThePlan).Tick("3", Quarter.Q1).Retract(1).Retract(1).Retract(3)));

    [Fact]
    public void Are_without_what_was_retracted_on_earlier_days_as_well()
    {
        // A retraction says that something never was so.
        LedgerBuilder ledger = new LedgerBuilder(ThePlan).Tick("3", Quarter.Q1).Add(new DateOnly(2016, 12, 1), new EntryRetracted { Sequence = 1 });

        Assert.Empty(On(ledger, new DateOnly(2016, 3, 31)));
    }

    [Fact]
    public void Are_not_touched_by_a_retraction_of_itself_or_of_what_comes_after()
    {
        LedgerBuilder ledger = new LedgerBuilder(ThePlan)
            .Add(YearEnd, new EntryRetracted { Sequence = 3 })
            .Add(YearEnd, new EntryRetracted { Sequence = 2 })
            .Tick("3", Quarter.Q1);

        Assert.Equal([3L], On(ledger));
    }

    [Fact]
    public void Name_the_youngest_retraction_in_force_of_each_entry()
    {
        LedgerBuilder ledger = new LedgerBuilder(ThePlan)
            .Tick("3", Quarter.Q1).Retract(1).Retract(1)
            .Tick("3", Quarter.Q2).Retract(4).Retract(5);

        Assert.Equal([(1L, 3L), (5L, 6L)], EntriesInForce.Retractions(ledger.Entries).Select(pair => (pair.Key, pair.Value)).Order());
    }

    private static IEnumerable<long> On(LedgerBuilder ledger, DateOnly? asOf = null) =>
        EntriesInForce.On(asOf ?? YearEnd, ledger.Entries).Select(entry => entry.Sequence);
}
