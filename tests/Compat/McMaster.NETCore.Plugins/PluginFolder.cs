using System.Text.Json.Nodes;

namespace PlanKit.Compat.Tests;

/// <summary>A built fixture plugin, copied to a folder of its own that a test may change. Deleted afterwards.</summary>
public sealed class PluginFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compat-");
    private readonly string _assembly;

    private PluginFolder(string project, string assembly)
    {
        _assembly = assembly;
        CopyInto(BuiltFolder(project), _folder);
    }

    public string Path => _folder.FullName;

    public string MainAssembly => File(_assembly + ".dll");

    /// <summary>The greeter that was built against this version of its library.</summary>
    public static PluginFolder Greeter(int libraryVersion) => new($"Compat.Greeter.V{libraryVersion}", "Compat.Greeter");

    /// <summary>The plugin with a native library.</summary>
    public static PluginFolder Native() => new("Compat.Native", "Compat.Native");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Takes a kind of file out of the .deps.json; the files themselves stay.</summary>
    /// <param name="kind"><c>resources</c> or <c>runtimeTargets</c>.</param>
    public void Forget(string kind)
    {
        string path = File(_assembly + ".deps.json");
        JsonNode deps = JsonNode.Parse(System.IO.File.ReadAllText(path))!;
        foreach ((_, JsonNode? library) in deps["targets"]!.AsObject().SelectMany(target => target.Value!.AsObject()))
        {
            library!.AsObject().Remove(kind);
        }

        System.IO.File.WriteAllText(path, deps.ToJsonString());
    }

    /// <summary>Writes another build of the same plugin over this one, the main assembly last.</summary>
    public void ReplaceBy(PluginFolder other)
    {
        foreach (string name in new[] { "Compat.Library.dll", "Compat.Greeter.dll" })
        {
            System.IO.File.Copy(other.File(name), File(name), overwrite: true);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Fixtures are built beside the tests: <bin>/<project>/<configuration>.
    private static DirectoryInfo BuiltFolder(string project)
    {
        DirectoryInfo tests = new(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar));
        return new DirectoryInfo(System.IO.Path.Combine(tests.Parent!.Parent!.FullName, project, tests.Name));
    }

    private static void CopyInto(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (FileInfo file in from.EnumerateFiles())
        {
            file.CopyTo(System.IO.Path.Combine(to.FullName, file.Name));
        }

        foreach (DirectoryInfo folder in from.EnumerateDirectories())
        {
            CopyInto(folder, to.CreateSubdirectory(folder.Name));
        }
    }
}
