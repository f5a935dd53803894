using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Tests.Ledger;

public sealed class ProgressLegendTests
{
    public static TheoryData<ProgressState> States => [.. Enum.GetValues<ProgressState>()];

    [Fact]
    public void Shows_every_state_once()
    {
        Assert.Equal(Enum.GetValues<ProgressState>().Order(), ProgressLegend.Order.Order());
        Assert.Equal(ProgressLegend.Order.Length, ProgressLegend.Order.Select(state => state.Sign()).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Stands_in_the_page_as_it_stands_in_the_code(ProgressState state)
    {
        string row = $"| {state.Sign()} | {state.Text().English} | {state.Text().Chinese} | {state.Color().Text().English} | {state.Color().Text().Chinese} | {state.Meaning().English} |";

        Assert.Contains(row, File.ReadAllLines(RepositoryFiles.PathOf("docs", "progress.md")));
    }

    [Fact]
    public void Stands_in_the_page_in_the_same_order() => Assert.Equal(
        ProgressLegend.Order.Select(state => state.Sign()),
        File.ReadAllLines(RepositoryFiles.PathOf("docs", "progress.md"))
            .SkipWhile(line => !line.StartsWith("| sign |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split(' ')[1]));
}
