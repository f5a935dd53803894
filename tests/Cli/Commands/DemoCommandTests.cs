namespace PlanKit.Cli.Tests.Commands;

public sealed class DemoCommandTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Runs_twice_and_ends_with_the_files_and_the_commands()
    {
        string first = _desk.Do("demo").Output;

        string second = _desk.Do("demo").Output;

        string[] lines = [.. second.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)];
        int files = Array.IndexOf(lines, "Files written:");
        Assert.All(lines[(files + 1)..(files + 4)], line => Assert.True(File.Exists(line.Trim()), line));
        Assert.Equal("To do the same with your own plan:", lines[files + 4]);
        Assert.All(lines[(files + 5)..^1], line => Assert.StartsWith("  plankit ", line, StringComparison.Ordinal));
        Assert.Contains("dotnet run -c Release --project src/Cli --", lines[^1], StringComparison.Ordinal);
        Assert.Equal(Shape(first), Shape(second));
    }

    [Fact]
    public void Speaks_chinese()
    {
        string output = _desk.Do("demo", "--lang", "zh").Output;

        Assert.Contains("写出的文件：", output, StringComparison.Ordinal);
        Assert.Contains("您自己的计划，这样做：", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_what_is_not_its_own_in_the_folder()
    {
        Directory.CreateDirectory(_desk["plankit-demo"]);
        _desk.Write("plankit-demo/mine.txt", "mine");
        _desk.Write("plankit-demo/mine.plankit", "mine");

        _desk.Do("demo");

        Assert.Equal("mine", File.ReadAllText(_desk["plankit-demo/mine.txt"]));
        Assert.Equal("mine", File.ReadAllText(_desk["plankit-demo/mine.plankit"]));
    }

    // Everything but the hash of the ledger, which a new file begins anew.
    private static IEnumerable<string> Shape(string output) =>
        output.Split(Environment.NewLine).Where(line => !line.StartsWith("The ledger is whole", StringComparison.Ordinal));
}
