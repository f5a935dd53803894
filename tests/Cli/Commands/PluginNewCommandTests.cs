using System.Diagnostics;
using PlanKit.Plugins;

namespace PlanKit.Cli.Tests.Commands;

public sealed class PluginNewCommandTests : IDisposable
{
    private readonly Desk _desk = new() { Worker = BuiltProgram.Worker };

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Makes_a_project_that_builds_tests_passes_and_is_packed_as_it_stands()
    {
        _desk.Do("plugin", "new", "my-unit");

        (int built, string building) = Dotnet("build", "src");
        Assert.True(built == 0 && building.Contains("0 Warning(s)", StringComparison.Ordinal), building);
        (int tested, string testing) = Dotnet("test", "tests");
        Assert.True(tested == 0 && testing.Contains("2 passed, 0 failed", StringComparison.Ordinal), testing);
        Assert.Contains("Packed", _desk.Do("plugin", "pack", "my-unit/plugin").Error, StringComparison.Ordinal);
        Assert.Equal(
            ["MyUnit.PlanRules.deps.json", "MyUnit.PlanRules.dll", "plugin.json"],
            Directory.EnumerateFiles(_desk["my-unit/plugin"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        string tests = _desk["my-unit/tests/Rules/LongTitleAnalyzerTests.cs"];
        File.WriteAllText(tests, File.ReadAllText(tests).Replace("[|1．集中学习会议精神|]", "1．集中学习会议精神", StringComparison.Ordinal));
        (int broken, string failing) = Dotnet("test", "tests");
        Assert.True(broken != 0 && failing.Contains("FAILED LongTitleAnalyzerTests.A_title_that_is_longer_than_the_line_is_found", StringComparison.Ordinal), failing);
    }

    [Theory]
    [InlineData("my-unit", null, "MU", "MyUnit")]
    [InlineData("gongyi", null, "GO", "Gongyi")]
    [InlineData("x", null, "XX", "X")]
    [InlineData("city-2-office", "CTO", "CTO", "City2Office")]
    public void Names_all_after_the_id(string id, string? prefix, string expected, string name)
    {
        _desk.Do(["plugin", "new", id, "--out", "made", .. prefix is null ? Array.Empty<string>() : ["--prefix", prefix]]);

        Assert.True(File.Exists(_desk[$"made/src/{name}Plugin.cs"]));
        Assert.True(File.Exists(_desk[$"made/docs/{expected}1001.md"]));
        Assert.All(
            Directory.EnumerateFiles(_desk["made"], "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("__", Path.GetFileName(file) + File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("My Unit", "", "“My Unit” is no plugin id: write lower-case letters, digits and hyphens, beginning with a letter, at most 64 characters, and not the name of a Windows device such as con or com1.")]
    [InlineData("con", "", "“con” is no plugin id")]
    [InlineData("my-unit", "PK", "“PK” is no prefix of rules: write 2 to 4 capital letters, and not PK, which is PlanKit's own.")]
    [InlineData("my-unit", "GX", "The id “my-unit” or the rule prefix “GX” belongs to the plugin gongxin already")]
    [InlineData("gongxin", "", "The id “gongxin” or the rule prefix “GO” belongs to the plugin gongxin already")]
    public void Refuses_a_name_that_cannot_be(string id, string prefix, string message)
    {
        CommandResult result = _desk.Run(["plugin", "new", id, .. prefix.Length == 0 ? Array.Empty<string>() : ["--prefix", prefix]]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error: " + message, result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_desk.Folder));
    }

    [Fact]
    public void Leaves_a_folder_alone_that_holds_something()
    {
        Directory.CreateDirectory(_desk["my-unit"]);
        _desk.Write("my-unit/mine.txt", "mine");

        _desk.Refuses(
            ["plugin", "new", "my-unit"],
            "{folder}/my-unit 里已经有内容。请用 --out 写一个新的或空的文件夹；没有写出文件。",
            "There is something in {folder}/my-unit already. Name a new or empty folder with --out; no file was written.");
    }

    [Fact]
    public void The_program_s_folder_holds_what_the_project_refers_to() => Assert.All(
        (string[])["PlanKit.Core.dll", "PlanKit.Testing.dll", "OneOf.dll", "Microsoft.Extensions.DependencyInjection.Abstractions.dll"],
        file => Assert.True(File.Exists(Path.Combine(BuiltProgram.Folder, file)), file));

    [Fact]
    public void The_manifest_is_a_plugin_s()
    {
        _desk.Do("plugin", "new", "my-unit");
        string folder = Directory.CreateDirectory(_desk["laid"]).FullName;
        File.Copy(_desk["my-unit/src/plugin.json"], Path.Combine(folder, "plugin.json"));
        File.WriteAllText(Path.Combine(folder, "MyUnit.PlanRules.dll"), "");

        PluginManifest manifest = PluginInspection.Inspect(folder).AsT0.Manifest;

        Assert.Equal(("my-unit", "MU"), (manifest.Id, manifest.RulePrefix));
        Assert.Equal(["MU1001"], manifest.Provides.Rules);
    }

    private (int ExitCode, string Output) Dotnet(string verb, string project)
    {
        var start = new ProcessStartInfo("dotnet", [verb, project, $"-p:PlanKitFolder={BuiltProgram.Folder}"])
        {
            UseShellExecute = false,
            WorkingDirectory = _desk["my-unit"],
            RedirectStandardOutput = true,
        };

        // What the test's own run of MSBuild has set is not for another.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
