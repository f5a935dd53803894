using PlanKit.Model;

namespace PlanKit.Tests.Model;

public sealed class CadenceFloorTests
{
    [Theory]
    [InlineData("1/quarter", "1/quarter", true)]
    [InlineData("1/quarter", "1/month", true)]
    [InlineData("1/quarter", "4/year", false)]
    [InlineData("1/quarter", "2/half-year", false)]
    [InlineData("1/month", "3/quarter", false)]
    [InlineData("2/month", "1/month", false)]
    [InlineData("1/half-year", "1/quarter", true)]
    [InlineData("3/half-year", "1/quarter", false)]
    [InlineData("1/year", "1/months:12", true)]
    [InlineData("2/year", "1/months:6,12", true)]
    [InlineData("3/year", "1/months:6,12", false)]
    [InlineData("1/months:6", "1/quarter", true)]
    [InlineData("1/months:6", "1/half-year", false)]
    [InlineData("1/quarter", "1/months:3,6,9", false)]
    public void Is_met_by_what_asks_for_as_much_within_each_of_its_periods(string floor, string own, bool isMet) =>
        Assert.Equal(isMet, new CadenceFloor(Read(floor)).IsMetBy([Read(own)]));

    [Fact]
    public void Is_met_by_several_cadences_together() =>
        Assert.True(new CadenceFloor(Read("2/quarter")).IsMetBy([Read("1/quarter"), Read("1/months:3,6,9,12")]));

    private static Cadence Read(string text) => CadenceFormat.TryParse(text, out Cadence? cadence) ? cadence : throw new ArgumentException("That is no cadence.", nameof(text));
}
