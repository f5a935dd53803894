using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Tests.Ledger;

/// <summary>Two layers: the floor of the profile, and the plan's own number.</summary>
public sealed class FloorProgressTests
{
    private static readonly CadenceFloor Monthly = new(Cadence.Every(CadencePeriod.Month), new Basis("《测试条例》", "第三条", IsConfirmed: true));

    [Fact]
    public void Is_in_force_where_nobody_says_how_often()
    {
        ItemProgress item = Fold(profileSays: [], _ => { });

        Assert.Equal((CadenceSource.Floor, 3), (item.CadenceSource, item.In(Quarter.Q1).Expected));
        Assert.Empty(item.UnmetFloors);
    }

    [Fact]
    public void Leaves_the_profiles_own_number_in_force_and_says_that_it_is_not_met()
    {
        ItemProgress item = Fold([Cadence.OncePerQuarter], _ => { });

        Assert.Equal((CadenceSource.Profile, 1), (item.CadenceSource, item.In(Quarter.Q1).Expected));
        Assert.Equal("《测试条例》第三条", Assert.Single(item.UnmetFloors).Basis!.Citation.Chinese);
    }

    [Fact]
    public void Is_met_by_a_higher_number_that_was_entered()
    {
        ItemProgress item = Fold([Cadence.OncePerQuarter], ledger => ledger.Expect("1", Cadence.Every(CadencePeriod.Month, 2)));

        Assert.Equal((CadenceSource.Ledger, 6), (item.CadenceSource, item.In(Quarter.Q1).Expected));
        Assert.Empty(item.UnmetFloors);
    }

    private static ItemProgress Fold(Cadence[] profileSays, Action<LedgerBuilder> write)
    {
        Plan plan = PlanBuilder.Build(
            PlanSyntaxTree.Parse(SourceText.From("1．召开支委会。\n")),
            new PlanHeader("市测试委", 2016),
            new PlanProfile { Items = [new ItemProfile { Topic = "meeting", Titles = ["支委会"], Cadences = [.. profileSays], Floors = [Monthly] }] });
        var ledger = new LedgerBuilder(plan);
        write(ledger);
        return Progress.Compute(plan, ledger.Entries, new DateOnly(2016, 12, 31)).Items[0];
    }
}
