using System.Reflection;
using System.Runtime.Loader;
using Compat.Alphabet;
using Compat.Contracts;
using Compat.Library;
using Compat.Words;
using McMaster.NETCore.Plugins;

namespace PlanKit.Compat.Tests;

/// <summary>What host and plugin have in common. The host's own Compat.Library is version 2.</summary>
public sealed class PluginLoaderSharingTests : IDisposable
{
    private readonly PluginFolder _first = PluginFolder.Greeter(1);
    private readonly PluginFolder _third = PluginFolder.Greeter(3);

    public void Dispose()
    {
        _first.Dispose();
        _third.Dispose();
    }

    [Fact]
    public void Keeps_every_type_apart_when_nothing_is_shared()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_first.MainAssembly);

        object greeter = Greeters.Unshared(loader.LoadDefaultAssembly());

        Assert.False(greeter is IGreeter);
        Assert.Contains(greeter.GetType().GetInterfaces(), type => type.FullName == typeof(IGreeter).FullName);
    }

    [Fact]
    public void Shares_what_a_shared_assembly_references_to_the_end()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_first.MainAssembly, [typeof(IGreeter)]);

        Assert.Same(typeof(IGreeter).Assembly, loader.LoadAssembly("Compat.Contracts"));
        Assert.Same(typeof(Phrase).Assembly, loader.LoadAssembly("Compat.Words"));
        Assert.Same(typeof(Letter).Assembly, loader.LoadAssembly("Compat.Alphabet"));
        Assert.NotSame(typeof(Edition).Assembly, loader.LoadAssembly("Compat.Library"));
    }

    [Fact]
    public void Follows_references_only_as_they_are_used_when_lazy()
    {
        using var untouched = PluginLoader.CreateFromAssemblyFile(_first.MainAssembly, [typeof(IGreeter)], config => config.IsLazyLoaded = true);
        using var touched = PluginLoader.CreateFromAssemblyFile(_first.MainAssembly, [typeof(IGreeter)], config => config.IsLazyLoaded = true);

        // One step is known at once; the second step is known when the first was loaded.
        Assert.NotSame(typeof(Letter).Assembly, untouched.LoadAssembly("Compat.Alphabet"));
        Assert.Same(typeof(Phrase).Assembly, touched.LoadAssembly("Compat.Words"));
        Assert.Same(typeof(Letter).Assembly, touched.LoadAssembly("Compat.Alphabet"));
    }

    [Fact]
    public void Gives_the_host_s_version_when_shared_types_are_preferred()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_first.MainAssembly, config => config.PreferSharedTypes = true);

        Assert.Equal("2.0", Greeters.In(loader.LoadDefaultAssembly()).LibraryVersion());
        Assert.Same(typeof(Edition).Assembly, loader.LoadAssembly("Compat.Library"));
    }

    [Fact]
    public void Gives_the_plugin_s_version_when_the_host_has_only_an_older_one()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_third.MainAssembly, config => config.PreferSharedTypes = true);

        Assert.Equal("3.0", Greeters.In(loader.LoadDefaultAssembly()).LibraryVersion());
    }

    [Fact]
    public void Keeps_a_private_assembly_private_when_all_else_is_shared()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_first.MainAssembly, config =>
        {
            config.PreferSharedTypes = true;
            config.PrivateAssemblies.Add(new AssemblyName("Compat.Library"));
        });

        Assert.Equal("1.0", Greeters.In(loader.LoadDefaultAssembly()).LibraryVersion());
    }

    [Fact]
    public void Takes_shared_assemblies_from_the_context_that_was_chosen()
    {
        var host = new AssemblyLoadContext("another host");
        Assembly contracts = host.LoadFromAssemblyPath(_third.File("Compat.Contracts.dll"));
        using var loader = PluginLoader.CreateFromAssemblyFile(_first.MainAssembly, config =>
        {
            config.DefaultContext = host;
            config.SharedAssemblies.Add(contracts.GetName());
        });

        object greeter = Greeters.Unshared(loader.LoadDefaultAssembly());

        Assert.False(greeter is IGreeter);
        Assert.True(contracts.GetType(typeof(IGreeter).FullName!)!.IsInstanceOfType(greeter));
    }

    [Fact]
    public void Gives_the_plugin_s_own_assembly_when_the_chosen_context_fails_in_whatever_way()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(_first.MainAssembly, config =>
        {
            config.DefaultContext = new FailingContext();
            config.PreferSharedTypes = true;
        });

        Assert.Equal("1.0", Greeters.LibraryVersion(Greeters.Unshared(loader.LoadDefaultAssembly())));
    }

    [Fact]
    public void Refuses_at_once_when_a_shared_assembly_is_not_to_be_had() =>
        Assert.Throws<FileNotFoundException>(() => PluginLoader.CreateFromAssemblyFile(
            _first.MainAssembly,
            config => config.SharedAssemblies.Add(new AssemblyName("Compat.Nowhere"))));

    [Fact]
    public void Gives_what_only_the_host_has_when_the_plugin_does_not_bring_it()
    {
        File.Delete(_first.File("Compat.Alphabet.dll"));
        using var loader = PluginLoader.CreateFromAssemblyFile(_first.MainAssembly);

        Assert.Same(typeof(Letter).Assembly, loader.LoadAssembly("Compat.Alphabet"));
    }

    private sealed class FailingContext() : AssemblyLoadContext("a host that fails")
    {
        protected override Assembly? Load(AssemblyName assemblyName) => throw new InvalidOperationException("No catalogue.");
    }
}
