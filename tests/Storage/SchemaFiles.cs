namespace PlanKit.Tests.Storage;

/// <summary>A plan file of every schema version that was written, by the program of its time (tests/Storage/Schemas).</summary>
internal static class SchemaFiles
{
    public static string CopyOf(int version, TemporaryFolder folder)
    {
        string copy = folder[$"v{version}.plankit"];
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Schemas", $"v{version}.plankit"), copy);
        return copy;
    }
}
