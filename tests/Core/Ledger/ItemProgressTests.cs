using PlanKit.Ledger;
using PlanKit.Model;
using static PlanKit.Tests.Ledger.ProgressFixture;

namespace PlanKit.Tests.Ledger;

public sealed class ItemProgressTests
{
    [Fact]
    public void Takes_owner_cadence_and_proof_from_the_profile()
    {
        ItemProgress item = Fold(Yearly, _ => { });

        Assert.Equal("办公室", item.Owner);
        Assert.Equal([Cadence.Every(CadencePeriod.Year)], item.Cadences);
        Assert.True(item.EvidenceRequired);
    }

    [Fact]
    public void Is_due_once_a_quarter_and_owned_by_nobody_where_nothing_is_known()
    {
        ItemProgress item = Fold(Quarterly, _ => { });

        Assert.Null(item.Owner);
        Assert.Equal([Cadence.OncePerQuarter], item.Cadences);
        Assert.False(item.EvidenceRequired);
        Assert.All(item.Quarters, quarter => Assert.Equal(1, quarter.Expected));
    }

    [Fact]
    public void Takes_owner_and_cadence_as_last_set_in_the_ledger()
    {
        ItemProgress item = Fold(Yearly, ledger => ledger
            .Own(Yearly, "宣传科").Own(Yearly, "机关党委")
            .Expect(Yearly, Cadence.Every(CadencePeriod.Month)).Expect(Yearly, Cadence.In([3, 4, 5], 2)));

        Assert.Equal("机关党委", item.Owner);
        Assert.Equal([2, 4, 0, 0], item.Quarters.Select(quarter => quarter.Expected));
    }

    [Fact]
    public void Falls_back_when_owner_and_cadence_are_retracted()
    {
        ItemProgress item = Fold(Yearly, ledger => ledger
            .Own(Yearly, "宣传科").Expect(Yearly, Cadence.Every(CadencePeriod.Month)).Retract(1).Retract(2));

        Assert.Equal("办公室", item.Owner);
        Assert.Equal([Cadence.Every(CadencePeriod.Year)], item.Cadences);
    }

    [Fact]
    public void Leaves_out_what_is_about_later_days()
    {
        ItemProgress item = Fold(Quarterly, ledger => ledger.Tick(Quarterly, Quarter.Q1).Tick(Quarterly, Quarter.Q2), new DateOnly(2016, 6, 29));

        Assert.Equal(ProgressState.Done, item.In(Quarter.Q1).State);
        Assert.Equal(ProgressState.NotStarted, item.In(Quarter.Q2).State);
    }

    [Fact]
    public void Counts_a_quarter_that_was_entered_late_where_it_belongs()
    {
        // The day an entry is about decides, not when it was recorded.
        ItemProgress item = Fold(Quarterly, ledger => ledger.Tick(Quarterly, Quarter.Q4).Tick(Quarterly, Quarter.Q1), new DateOnly(2016, 3, 31));

        Assert.Equal(ProgressState.Done, item.In(Quarter.Q1).State);
    }

    [Fact]
    public void Lists_its_entries_in_force()
    {
        ItemProgress item = Fold(Quarterly, ledger => ledger
            .Tick(Quarterly, Quarter.Q1).Tick(Yearly, Quarter.Q1).Tick(Quarterly, Quarter.Q2).Own(Quarterly, "甲").Retract(3));

        Assert.Equal([1L, 4L], item.Entries.Select(entry => entry.Sequence));
    }
}
