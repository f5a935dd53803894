namespace PlanKit.Storage;

/// <summary>
/// A file that is written under another name beside its place, and takes its name once it is whole. Disposing removes what
/// did not.
/// </summary>
internal sealed class FileAside : IDisposable
{
    private readonly string _destination;
    private readonly FileStream _held;

    private FileAside(string destination)
    {
        _destination = destination;
        Path = AsideFiles.NameFor(destination);

        // Shared, so that SQLite can open it too; held until the end, so that nobody takes it for one that was left behind.
        _held = new FileStream(Path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
    }

    /// <summary>Makes an empty file beside a place, and removes what killed processes left there.</summary>
    /// <param name="destination">The place, as a full path.</param>
    /// <exception cref="IOException">The system does not let it be made: <see cref="FileFailures"/> tells why.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not allow it.</exception>
    public static FileAside Create(string destination)
    {
        var aside = new FileAside(destination);
        AsideFiles.RemoveStrays(aside.Path);
        return aside;
    }

    /// <summary>Where to write.</summary>
    public string Path { get; }

    /// <summary>Gives the file its name.</summary>
    /// <returns>False where something lies there already; that is left as it is.</returns>
    public bool TryTakeItsName()
    {
        try
        {
            File.Move(Path, _destination, overwrite: false);
            return true;
        }
        catch (IOException) when (System.IO.Path.Exists(_destination))
        {
            return false;
        }
    }

    /// <summary>Gives the file its name, in place of whatever lies there.</summary>
    /// <exception cref="IOException">The system does not let it.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not allow it.</exception>
    public void TakeItsNameFromOthers() => File.Move(Path, _destination, overwrite: true);

    /// <inheritdoc/>
    public void Dispose()
    {
        _held.Dispose();
        AsideFiles.Remove(Path);
    }
}
