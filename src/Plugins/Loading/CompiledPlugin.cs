using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PlanKit.Extensibility;

namespace PlanKit.Plugins;

/// <summary>A bundled plugin whose code was compiled into the program.</summary>
/// <param name="Assembly">The assembly it was compiled from.</param>
/// <param name="Create">Makes the plugin.</param>
public sealed record CompiledPlugin(Assembly Assembly, Func<IPlanPlugin> Create)
{
    /// <summary>The plugin of a type.</summary>
    public static CompiledPlugin Of<TPlugin>()
        where TPlugin : IPlanPlugin, new() => new(typeof(TPlugin).Assembly, static () => new TPlugin());

    /// <summary>Whether a file is the very assembly that the plugin was compiled from: the compiler gives each its own id.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    internal bool IsOf(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        if (!image.HasMetadata)
        {
            return false;
        }

        MetadataReader metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid) == Assembly.ManifestModule.ModuleVersionId;
    }
}
