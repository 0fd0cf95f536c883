# mini ORM
class Field:
    def __init__(self, kind, default=None):
        self.kind = kind
        self.default = default
        self.name = None

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value


class Model:
    _store = {}
    _next_id = 1

    def __init__(self, **kwargs):
        for k, v in kwargs.items():
            setattr(self, k, v)
        self.id = None

    def save(self):
        cls = type(self)
        if self.id is None:
            self.id = cls._next_id
            cls._next_id += 1
        Model._store.setdefault(cls.__name__, {})[self.id] = self
        return self

    @classmethod
    def all(cls):
        return list(Model._store.get(cls.__name__, {}).values())

    @classmethod
    def get(cls, id):
        return Model._store[cls.__name__][id]

    @classmethod
    def filter(cls, **conditions):
        result = []
        for o in cls.all():
            if all(getattr(o, k) == v for k, v in conditions.items()):
                result.append(o)
        return result


class User(Model):
    name = Field(str)
    age = Field(int, 0)

    def __repr__(self):
        return f"<User {self.id}: {self.name} ({self.age})>"


class Post(Model):
    title = Field(str)
    author = Field(int)

    def __repr__(self):
        return f"<Post {self.id}: {self.title!r} by {self.author}>"


def main():
    ann = User(name="Ann", age=30).save()
    bob = User(name="Bob").save()
    Post(title="Hello", author=ann.id).save()
    Post(title="World", author=bob.id).save()
    Post(title="Again", author=ann.id).save()
    print(User.all())
    print(Post.filter(author=1))
    print(User.get(2))
    try:
        User(name=3)
    except TypeError as e:
        print(e)
    print(User._next_id, Post._next_id, Model._next_id)


main()
