using Compat.Contracts;
using McMaster.NETCore.Plugins;

namespace PlanKit.Compat.Tests;

/// <summary>Reloading by itself when the plugin's files are written.</summary>
public sealed class PluginLoaderHotReloadTests : IDisposable
{
    private readonly PluginFolder _plugin = PluginFolder.Greeter(1);
    private readonly PluginFolder _next = PluginFolder.Greeter(3);

    public void Dispose()
    {
        _plugin.Dispose();
        _next.Dispose();
    }

    [Fact]
    public async Task Serves_the_new_code_when_the_files_were_written_over()
    {
        var served = new TaskCompletionSource();
        using var loader = PluginLoader.CreateFromAssemblyFile(_plugin.MainAssembly, [typeof(IGreeter)], config =>
        {
            config.EnableHotReload = true;
            config.ReloadDelay = TimeSpan.FromMilliseconds(20);
        });
        Assert.True(loader.IsUnloadable);
        Assert.Equal("1.0", Greeters.In(loader.LoadDefaultAssembly()).LibraryVersion());

        // A slow disk may be caught between two files; the last file written brings a reload of its own.
        loader.Reloaded += (_, eventArgs) =>
        {
            if (Greeters.LibraryVersion(Greeters.Unshared(eventArgs.Loader.LoadDefaultAssembly())) == "3.0")
            {
                served.TrySetResult();
            }
        };
        _plugin.ReplaceBy(_next);

        await served.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("3.0", Greeters.In(loader.LoadDefaultAssembly()).LibraryVersion());
    }
}
