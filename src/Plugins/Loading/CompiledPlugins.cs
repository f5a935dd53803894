using System.Collections.Immutable;

namespace PlanKit.Plugins;

/// <summary>
/// The plugins that are part of a program which can load no code (docs/adr/0022). All others run in workers there, on .NET.
/// </summary>
/// <param name="plugins">The plugins.</param>
public sealed class CompiledPlugins(params ImmutableArray<CompiledPlugin> plugins)
{
    /// <summary>
    /// The compiled code of an installed plugin; null where there is none, or where what is installed is not what it was compiled from.
    /// </summary>
    internal CompiledPlugin? Find(InstalledPlugin installed)
    {
        if (installed.Root.Origin != PluginOrigin.Bundled || installed.Manifest?.Assembly is not { } name)
        {
            return null;
        }

        CompiledPlugin? named = plugins.FirstOrDefault(plugin => $"{plugin.Assembly.GetName().Name}.dll" == name);
        try
        {
            return named?.IsOf(Path.Combine(installed.Folder, name)) == true ? named : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }
}
