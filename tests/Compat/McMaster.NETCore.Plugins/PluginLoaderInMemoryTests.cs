using System.Diagnostics;
using System.Reflection;
using Compat.Contracts;
using McMaster.NETCore.Plugins;

namespace PlanKit.Compat.Tests;

/// <summary>Loading without holding the plugin's files.</summary>
public sealed class PluginLoaderInMemoryTests : IDisposable
{
    private readonly PluginFolder _plugin = PluginFolder.Greeter(1);

    public void Dispose() => _plugin.Dispose();

    [Fact]
    public void Leaves_the_files_free_to_be_overwritten_and_deleted()
    {
        using PluginLoader loader = InMemory();
        IGreeter greeter = Greeters.In(loader.LoadDefaultAssembly());
        greeter.LibraryVersion();

        File.WriteAllText(_plugin.MainAssembly, "overwritten");
        File.Delete(_plugin.File("Compat.Library.dll"));

        Assert.Equal("1.0", greeter.LibraryVersion());
        Assert.Empty(greeter.GetType().Assembly.Location);
    }

    [Fact]
    public void Gives_the_same_assembly_when_asked_twice()
    {
        using PluginLoader loader = InMemory();

        Assert.Same(loader.LoadDefaultAssembly(), loader.LoadDefaultAssembly());
        Assert.Same(loader.LoadAssembly("Compat.Library"), loader.LoadAssemblyFromPath(_plugin.File("Compat.Library.dll")));
    }

    [Fact]
    public void Loads_symbols_when_they_are_beside_the_assembly()
    {
        using PluginLoader loader = InMemory();

        Assert.Equal("PoliteGreeter.cs", Path.GetFileName(SourceOfFailure(loader.LoadDefaultAssembly())));
    }

    [Fact]
    public void Loads_without_symbols_when_there_are_none()
    {
        File.Delete(_plugin.File("Compat.Greeter.pdb"));
        using PluginLoader loader = InMemory();

        Assert.Null(SourceOfFailure(loader.LoadDefaultAssembly()));
    }

    private static string? SourceOfFailure(Assembly plugin)
    {
        Exception failure = Assert.Throws<InvalidOperationException>(Greeters.In(plugin).Fail);
        return new StackTrace(failure, fNeedFileInfo: true).GetFrame(0)!.GetFileName();
    }

    private PluginLoader InMemory() =>
        PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, [typeof(IGreeter)], config => config.LoadInMemory = true);
}
