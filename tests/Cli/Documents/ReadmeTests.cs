namespace PlanKit.Cli.Tests.Documents;

/// <summary>The commands of a clerk's year, as both READMEs print them, can be typed one after another.</summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Every_command_of_the_clerk_s_year_runs()
    {
        string plan = File.ReadAllText(BuiltProgram.Sample);
        _desk.Clock.GoTo(2026, 7, 4);
        _desk.Write("工作要点.txt", plan);
        _desk.Write("修订稿.txt", plan + "\n16．整理全年档案。\n");
        _desk.Write("签到表.pdf", "%PDF-1.4 签到");
        Directory.CreateDirectory(_desk["各支部"]);
        _desk.Write(Path.Combine("各支部", "第一支部.txt"), plan);

        foreach (string command in Commands("README.md"))
        {
            _desk.Clock.Advance(TimeSpan.FromMinutes(1));
            CommandResult result = _desk.Run(command.Split(' ')[1..]);

            int worst = command == "plankit check" ? 1 : 0;
            Assert.True(result.ExitCode <= worst, $"{command} ended with {result.ExitCode}: {result.Error}");
        }
    }

    [Fact]
    public void Both_languages_print_the_same_commands()
    {
        Assert.True(Commands("README.md").Length > 15);
        Assert.Equal(Commands("README.md"), Commands("README.zh-CN.md"));
    }

    // The third part, after the title and how to try it; without what the comments say.
    private static string[] Commands(string page) =>
    [
        .. File.ReadAllText(Path.Combine(RealDocuments.RepositoryRoot(), page)).ReplaceLineEndings("\n").Split("\n## ")[2].Split('\n')
            .Where(line => line.StartsWith("plankit ", StringComparison.Ordinal))
            .Select(line => line.Split('#')[0].TrimEnd()),
    ];
}
