using System.Runtime.InteropServices;
using McMaster.NETCore.Plugins;

namespace PlanKit.Compat.Tests;

/// <summary>Further folders, which a plugin's runtimeconfig.json names. The host's own Compat.Library is version 2.</summary>
public sealed class PluginLoaderProbingTests : IDisposable
{
    private readonly PluginFolder _plugin = PluginFolder.Greeter(1);
    private readonly DirectoryInfo _further = Directory.CreateTempSubdirectory("compat-further-");

    public PluginLoaderProbingTests()
    {
        File.Delete(_plugin.File("Compat.Greeter.deps.json"));
        File.Delete(Settings);
    }

    private string Settings => _plugin.File("Compat.Greeter.runtimeconfig.json");

    private string DevelopmentSettings => _plugin.File("Compat.Greeter.runtimeconfig.dev.json");

    private static string Architecture => RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    public void Dispose()
    {
        _plugin.Dispose();
        _further.Delete(recursive: true);
    }

    [Fact]
    public void Finds_an_assembly_in_a_further_folder_before_the_host_s()
    {
        MoveLibrary(_further.FullName);
        Write(Settings, Paths(_further.FullName));

        Assert.Equal("1.0", VersionOfLibrary());
    }

    [Fact]
    public void Gives_the_host_s_assembly_when_no_folder_is_named()
    {
        MoveLibrary(_further.FullName);

        Assert.Equal("2.0", VersionOfLibrary());
    }

    [Fact]
    public void Prefers_the_plugin_s_own_folder()
    {
        using PluginFolder third = PluginFolder.Greeter(3);
        File.Copy(third.File("Compat.Library.dll"), Path.Combine(_further.FullName, "Compat.Library.dll"));
        Write(Settings, Paths(_further.FullName));

        Assert.Equal("1.0", VersionOfLibrary());
    }

    [Fact]
    public void Fills_architecture_and_framework_in()
    {
        MoveLibrary(_further.CreateSubdirectory(Path.Combine(Architecture, "net10.0")).FullName);
        Write(Settings, $$"""{ "runtimeOptions": { "tfm": "net10.0", "additionalProbingPaths": [{{Quoted("|arch|", "|tfm|")}}] } }""");

        Assert.Equal("1.0", VersionOfLibrary());
    }

    [Fact]
    public void Leaves_out_a_folder_that_asks_for_a_framework_nobody_names()
    {
        MoveLibrary(_further.CreateSubdirectory("there").FullName);
        Write(Settings, $$"""{ "runtimeOptions": { "additionalProbingPaths": [{{Quoted("|tfm|")}}, {{Quoted("there")}}] } }""");

        Assert.Equal("1.0", VersionOfLibrary());
    }

    [Fact]
    public void Reads_the_development_settings_too()
    {
        MoveLibrary(_further.CreateSubdirectory("net10.0").FullName);
        Write(Settings, """{ "runtimeOptions": { "tfm": "net10.0" } }""");
        Write(DevelopmentSettings, $$"""{ "runtimeOptions": { "additionalProbingPaths": [{{Quoted("|tfm|")}}] } }""");

        Assert.Equal("1.0", VersionOfLibrary());
    }

    [Fact]
    public void Reads_the_development_settings_only_beside_the_others()
    {
        MoveLibrary(_further.FullName);
        Write(DevelopmentSettings, Paths(_further.FullName));

        Assert.Equal("2.0", VersionOfLibrary());
    }

    [Fact]
    public void Reads_no_further_than_a_path_that_is_not_absolute()
    {
        MoveLibrary(_further.FullName);
        Write(Settings, Paths("relative", _further.FullName));

        Assert.Equal("2.0", VersionOfLibrary());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{ "runtimeOptions": { "additionalProbingPaths": "text" } }""")]
    [InlineData("""{ "runtimeOptions": null }""")]
    [InlineData("{}")]
    public void Takes_damaged_settings_for_none(string content)
    {
        MoveLibrary(_further.FullName);
        Write(Settings, content);

        Assert.Equal("2.0", VersionOfLibrary());
    }

    private static void Write(string file, string content) => File.WriteAllText(file, content);

    private static string Paths(params string[] folders) =>
        $$"""{ "runtimeOptions": { "additionalProbingPaths": [{{string.Join(", ", folders.Select(Json))}}] } }""";

    private static string Json(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal)}\"";

    private string Quoted(params string[] names) => Json(Path.Combine([_further.FullName, .. names]));

    private void MoveLibrary(string folder) => File.Move(_plugin.File("Compat.Library.dll"), Path.Combine(folder, "Compat.Library.dll"));

    private string VersionOfLibrary()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly);
        return Greeters.LibraryVersion(Greeters.Unshared(loader.LoadDefaultAssembly()));
    }
}
