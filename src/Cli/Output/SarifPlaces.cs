using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Cli.Checking;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>The files of a SARIF run: those below the working folder relative to it, all others by their whole address.</summary>
internal sealed class SarifPlaces
{
    private const string BaseId = "WORKINGDIR";

    // Registered with IANA; in the order of TextEncoding.
    private static readonly string[] EncodingNames = ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"];

    private readonly string _folder;
    private readonly List<(string Path, TextEncoding? Encoding)> _artifacts = [];

    /// <summary>Begins with no file.</summary>
    /// <param name="folder">The working folder, absolute.</param>
    public SarifPlaces(string folder)
    {
        _folder = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
        Root = AddressOf(_folder);
    }

    /// <summary>The address of the working folder, with a slash at its end.</summary>
    public string Root { get; }

    /// <summary>Adds a file that was checked.</summary>
    /// <returns>Its index.</returns>
    public int Add(CheckTarget target, PlanSnapshot snapshot)
    {
        // A plan file is a database; the encoding of the text that was read into it is not the file's.
        _artifacts.Add((target.Path, target.IsPlanFile ? null : snapshot.Plan.Text.Encoding));
        return _artifacts.Count - 1;
    }

    /// <summary>Writes where a file that was added is.</summary>
    public void WriteArtifactLocation(Utf8JsonWriter json, string name, int index) => WriteArtifactLocation(json, name, _artifacts[index].Path, index);

    /// <summary>Writes where a file is that was not added, as locations.</summary>
    public void WriteLocations(Utf8JsonWriter json, string path)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifactLocation(json, "artifactLocation", path, index: null);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Writes all files that were added, and what their addresses are relative to.</summary>
    public void WriteArtifacts(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(BaseId);
        json.WriteString("uri", Root);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("artifacts");
        for (int i = 0; i < _artifacts.Count; i++)
        {
            json.WriteStartObject();
            WriteArtifactLocation(json, "location", i);
            json.WriteStartArray("roles");
            json.WriteStringValue("analysisTarget");
            json.WriteEndArray();
            if (_artifacts[i].Encoding is { } encoding)
            {
                json.WriteString("encoding", EncodingNames[(int)encoding]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteArtifactLocation(Utf8JsonWriter json, string name, string path, int? index)
    {
        json.WriteStartObject(name);
        if (path.StartsWith(_folder, StringComparison.Ordinal))
        {
            json.WriteString("uri", Escape(path[_folder.Length..]));
            json.WriteString("uriBaseId", BaseId);
        }
        else
        {
            json.WriteString("uri", AddressOf(path));
        }

        if (index is { } given)
        {
            json.WriteNumber("index", given);
        }

        json.WriteEndObject();
    }

    private static string AddressOf(string path) => path.StartsWith(@"\\", StringComparison.Ordinal)
        ? "file:" + Escape(path)
        : "file://" + (Path.DirectorySeparatorChar == '/' ? "" : "/") + Escape(path);

    private static string Escape(string path) => string.Join('/', path
        .Split(Path.DirectorySeparatorChar)
        .Select((segment, i) => i == 0 && segment.EndsWith(':') ? segment : Uri.EscapeDataString(segment)));
}
