using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PlanKit.Cli.Tests.Program;

/// <summary>
/// The command compiled to machine code, beside the one on .NET: whatever is typed, both answer with the same bytes. Where it was
/// published is named by PLANKIT_NATIVE; publishing takes a C compiler and a minute, so tests do not do it themselves.
/// </summary>
public sealed partial class NativeProgramTests : IDisposable
{
    private const string NotPublished = "The native program is not here: dotnet publish src/Native -c Release -r RID -o DIR, and name DIR in PLANKIT_NATIVE.";

    private static readonly string? Native = Environment.GetEnvironmentVariable("PLANKIT_NATIVE");

    private readonly Desk _desk = Desk.WithSamplePlan();

    public static bool IsPublished => File.Exists(Path.Combine(Native ?? "", "plankit-dotnet"));

    public void Dispose() => _desk.Dispose();

    [Theory(Skip = NotPublished, SkipUnless = nameof(IsPublished))]
    [InlineData("--help")]
    [InlineData("--lang", "zh", "check", "--help")]
    [InlineData("outline", "--file", "2026.plankit")]
    [InlineData("outline", "--format", "json")]
    [InlineData("status", "--as-of", "2026-12-31")]
    [InlineData("status", "--format", "json", "--as-of", "2026-12-31", "--by", "owner")]
    [InlineData("due", "--as-of", "2026-06-30", "--lang", "zh")]
    [InlineData("check", "--as-of", "2026-12-31")]
    [InlineData("check", "--as-of", "2026-12-31", "--format", "json", "--lang", "zh")]
    [InlineData("check", "--as-of", "2026-12-31", "--format", "sarif")]
    [InlineData("check", "--as-of", "2026-12-31", "--format", "junit")]
    [InlineData("check", "--as-of", "2026-12-31", "--fail-on", "warning", "--set", "PK0108=error")]
    [InlineData("fix", "--dry-run")]
    [InlineData("log", "--format", "json")]
    [InlineData("verify")]
    [InlineData("cadence")]
    [InlineData("config", "list")]
    [InlineData("explain", "PK0102")]
    [InlineData("explain", "GX1001", "--lang", "zh")]
    [InlineData("explain", "progress")]
    [InlineData("plugin", "list")]
    [InlineData("dump")]
    [InlineData("status", "--file", "nowhere.plankit")]
    [InlineData("tick", "99", "--quarter", "Q1")]
    [InlineData("export", "nothing")]
    [InlineData("nonsense")]
    public void Answers_as_the_command_on_dotnet_does(params string[] args)
    {
        CommandResult native = Run("plankit", args);
        CommandResult onDotNet = Run("plankit-dotnet", args);

        Assert.Equal(WithoutTimes(onDotNet), WithoutTimes(native));
        Assert.NotEqual("", native.Output + native.Error);
    }

    [Fact(Skip = NotPublished, SkipUnless = nameof(IsPublished))]
    public void Writes_what_the_command_on_dotnet_reads_and_adds_to()
    {
        Assert.Equal(0, Run("plankit", "tick", "1", "2", "--quarter", "Q1", "--note", "读书会").ExitCode);
        Assert.Equal(0, Run("plankit-dotnet", "tick", "1", "--quarter", "Q2").ExitCode);
        Assert.Equal(0, Run("plankit", "record", "主题党日", "--date", "2026-04-28", "--item", "6", "8", "--measure", "到会=32人").ExitCode);

        Assert.StartsWith("The ledger is whole: 4 entries", Run("plankit-dotnet", "verify").Output, StringComparison.Ordinal);
        Assert.Equal(Run("plankit-dotnet", "dump"), Run("plankit", "dump"));
    }

    [Fact(Skip = NotPublished, SkipUnless = nameof(IsPublished))]
    public void Hands_exports_to_the_command_on_dotnet()
    {
        CommandResult result = Run("plankit", "export", "summary", "--out", "year.xlsx", "--as-of", "2026-12-31");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("PK"u8, File.ReadAllBytes(_desk["year.xlsx"]).AsSpan(0, 2));
    }

    [Fact(Skip = NotPublished, SkipUnless = nameof(IsPublished))]
    public void Runs_added_plugins_in_workers_on_dotnet()
    {
        Assert.Equal(0, Run("plankit", "plugin", "add", Path.Combine(AppContext.BaseDirectory, "plugins", "ends-process")).ExitCode);
        Assert.Equal(0, Run("plankit", "new", BuiltProgram.Sample, "--out", "ending.plankit", "--plugin", "ends-process").ExitCode);

        CommandResult result = Run("plankit", "check", "--file", "ending.plankit");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("PK0907", result.Output, StringComparison.Ordinal);
    }

    [Fact(Skip = NotPublished, SkipUnless = nameof(IsPublished))]
    public void Exports_through_added_plugins_too()
    {
        Assert.Equal(0, Run("plankit", "plugin", "add", PluginNamed("good")).ExitCode);

        CommandResult export = Run("plankit", "export", "good", "--out", "day.txt");
        CommandResult check = Run("plankit-dotnet", "check", "--plugin", PluginNamed("good"));

        Assert.Equal(0, export.ExitCode);
        Assert.True(new FileInfo(_desk["day.txt"]).Length > 0);
        Assert.DoesNotContain("PK0906", check.Output, StringComparison.Ordinal);
    }

    [Fact(Skip = NotPublished, SkipUnless = nameof(IsPublished))]
    public async Task Adds_plugins_at_once_and_loses_none()
    {
        string[] ids = ["good", "mends", "throws-in-fix"];

        CommandResult[] added = await Task.WhenAll(ids.Select(id => Task.Run(() => Run("plankit", "plugin", "add", PluginNamed(id)))));

        Assert.All(added, result => Assert.Equal(0, result.ExitCode));
        JsonElement list = Run("plankit", "plugin", "list", "--format", "json").Json;
        Assert.All(ids, id => Assert.Contains(list.GetProperty("plugins").EnumerateArray(), plugin =>
            plugin.GetProperty("id").GetString() == id && plugin.GetProperty("state").GetString() == "active"));
    }

    [Theory(Skip = NotPublished, SkipUnless = nameof(IsPublished))]
    [InlineData("tick 1 --quarter Q1 2>&-", 0)]
    [InlineData("tick 1 --quarter Q1 <&- >&-", 0)]
    [InlineData("status --file nowhere.plankit 2>&-", 2)]
    public void Does_its_work_where_nobody_listens(string words, int exitCode)
    {
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", $"{Path.Combine(Native!, "plankit")} {words}"]) { WorkingDirectory = _desk.Folder, UseShellExecute = false })!;
        process.WaitForExit();

        Assert.Equal(exitCode, process.ExitCode);
        Assert.Equal(exitCode == 0 ? 1 : 0, Run("plankit", "log", "--format", "json").Json.GetProperty("entries").GetArrayLength());
    }

    [Fact(Skip = NotPublished, SkipUnless = nameof(IsPublished))]
    public void Checks_with_the_unit_s_rules_alone_and_names_what_it_lacks_for_the_rest()
    {
        string alone = Path.Combine(_desk.Folder, "alone");
        CopyWithoutDotNet(Native!, alone);

        CommandResult check = Run(Path.Combine(alone, "plankit"), "check", "--as-of", "2026-12-31");
        CommandResult export = Run(Path.Combine(alone, "plankit"), "export", "summary", "--out", "year.xlsx");

        Assert.Contains("GX1001", check.Output, StringComparison.Ordinal);
        Assert.Equal(Run("plankit-dotnet", "check", "--as-of", "2026-12-31").Output, check.Output);
        Assert.Equal(2, export.ExitCode);
        Assert.Contains(Path.Combine(alone, "plankit-dotnet"), export.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_desk["year.xlsx"]));
    }

    [Fact(Skip = NotPublished, SkipUnless = nameof(IsPublished))]
    public void Runs_rules_without_code_where_there_is_no_dotnet()
    {
        string alone = Path.Combine(_desk.Folder, "alone");
        CopyWithoutDotNet(Native!, alone);
        string program = Path.Combine(alone, "plankit");

        Assert.Equal(0, Run(program, "plugin", "new", "my-unit", "--no-code").ExitCode);
        Assert.Equal(0, Run(program, "plugin", "test", "my-unit").ExitCode);
        Assert.Equal(0, Run(program, "plugin", "add", "my-unit").ExitCode);
        Assert.Equal(0, Run(program, "new", BuiltProgram.Sample, "--out", "own.plankit", "--plugin", "my-unit").ExitCode);
        Assert.Equal(0, Run(program, "tick", "1", "--quarter", "Q1", "--file", "own.plankit").ExitCode);

        CommandResult check = Run(program, "check", "--file", "own.plankit", "--as-of", "2026-12-31");

        Assert.Contains("MU1001", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PK09", check.Output, StringComparison.Ordinal);
        Assert.Equal(Run("plankit-dotnet", "check", "--file", "own.plankit", "--as-of", "2026-12-31").Output, check.Output);
    }

    private static string PluginNamed(string id) => Path.Combine(AppContext.BaseDirectory, "plugins", id);

    // SARIF says when each ran.
    private static CommandResult WithoutTimes(CommandResult result) =>
        result with { Output = RunTime().Replace(result.Output, "") };

    [GeneratedRegex("""^ *"(start|end)TimeUtc": .*$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex RunTime();

    private static void CopyWithoutDotNet(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is not ("plankit-dotnet" or "plankit.dll")))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private CommandResult Run(string program, params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(Native!, program), args)
        {
            UseShellExecute = false,
            WorkingDirectory = _desk.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "en_US.UTF-8";
        start.Environment["PLANKIT_HOME"] = Path.Combine(_desk.Folder, "home");
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
